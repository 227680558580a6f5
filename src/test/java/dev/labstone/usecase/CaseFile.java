package dev.labstone.usecase;

import dev.labstone.check.CheckType;
import dev.labstone.check.Checks;
import dev.labstone.files.Problems;
import dev.labstone.testing.UserFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads use cases for the tests of this room, with the real checks. */
final class CaseFile {

    /** The shortest use case: line 3 begins the groups, line 4 the examples, which end in line 9. */
    static final String SHORTEST = """
            use_case: cards
            title: Cards
            groups: { card: {} }
            examples:
              - id: one
                group: card
                input: Which card?
                reference: This card
                checks: [ keyword: card ]
            """;

    /** The names of the checks that Labstone brings; tests of other rooms bring more. */
    /** The names of the checks that Labstone brings, without those of its tests. */
    static final Set<String> BUILT_IN = ServiceLoader.load(CheckType.class).stream()
            .filter(type -> !type.type().getName().startsWith("dev.labstone.checks."))
            .map(type -> type.get().name())
            .collect(Collectors.toCollection(TreeSet::new));

    private static final CheckSyntax CHECKS = new BuiltIn(Checks.load());

    private CaseFile() {}

    static UseCase read(Path folder, String text) {
        return read(UserFile.write(folder.resolve("cards.yaml"), text).path());
    }

    static UseCase read(Path file) {
        return UseCaseReader.read(file, CHECKS);
    }

    /** Reads a use case whose groups may name these leaves only. */
    static UseCase read(Path folder, String text, KnownLeaves leaves) {
        return UseCaseReader.read(
                UserFile.write(folder.resolve("cards.yaml"), text).path(), CHECKS, leaves);
    }

    /** Returns what is wrong with such a use case. */
    static List<String> problems(Path folder, String text, KnownLeaves leaves) {
        return UserFile.write(folder.resolve("cards.yaml"), text)
                .problems(file -> UseCaseReader.read(file, CHECKS, leaves));
    }

    static List<String> problems(Path folder, String text) {
        return UserFile.write(folder.resolve("cards.yaml"), text).problems(CaseFile::read);
    }

    /** Returns what is wrong with the shortest use case when a part of it is replaced. */
    static List<String> problems(Path folder, String part, String by) {
        return problems(folder, replace(part, by));
    }

    /** Returns the shortest use case with a part of it replaced. */
    static String replace(String part, String by) {
        if (!SHORTEST.contains(part)) {
            throw new IllegalArgumentException("the shortest use case has no " + part);
        }
        return SHORTEST.replace(part, by);
    }

    /** The real checks, so that messages name no check of a test. */
    private record BuiltIn(Checks checks) implements CheckSyntax {
        @Override
        public Set<String> names() {
            return BUILT_IN;
        }

        @Override
        public void verify(CheckSpec check, Map<String, String> fields, Problems problems) {
            checks.verify(check, fields, problems);
        }
    }
}
