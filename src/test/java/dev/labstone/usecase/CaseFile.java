package dev.labstone.usecase;

import dev.labstone.check.Checks;
import dev.labstone.testing.UserFile;
import java.nio.file.Path;
import java.util.List;

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

    private static final Checks CHECKS = Checks.load();

    private CaseFile() {}

    static UseCase read(Path folder, String text) {
        return read(UserFile.write(folder.resolve("cards.yaml"), text).path());
    }

    static UseCase read(Path file) {
        return UseCaseReader.read(file, CHECKS);
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
}
