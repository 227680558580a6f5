package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.check.References;
import dev.labstone.files.InvalidFileException;
import dev.labstone.lineup.LineupReader;
import dev.labstone.usecase.KnownLeaves;
import dev.labstone.usecase.UseCase;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds and reads the use cases that are to be evaluated. */
final class UseCases {

    private static final String ENDING = ".yaml";

    private UseCases() {}

    /**
     * Reads the use cases, whose groups may name any leaf.
     *
     * @throws UnusableCasesException if there is none, or anything is wrong with one, with all that is
     */
    static List<UseCase> read(Settings settings, Checks checks) {
        return read(settings, checks, KnownLeaves.ANY);
    }

    /**
     * Reads the use cases.
     *
     * @param leaves the leaves that their groups may name
     * @throws UnusableCasesException if there is none, or anything is wrong with one, with all that is
     */
    static List<UseCase> read(Settings settings, Checks checks, KnownLeaves leaves) {
        List<UseCase> useCases = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : select(settings)) {
            try {
                UseCase useCase = UseCaseReader.read(file, checks, leaves);
                References.verify(useCase, checks);
                useCases.add(useCase);
            } catch (InvalidFileException invalid) {
                wrong.add(invalid.getMessage());
            }
        }
        if (!wrong.isEmpty()) {
            throw new UnusableCasesException(String.join("\n\n", wrong));
        }
        return useCases;
    }

    private static List<Path> select(Settings settings) {
        List<Path> files = files(settings.cases());
        if (files.isEmpty()) {
            throw new UnusableCasesException("there is no use case in " + settings.cases()
                    + "; put one there, or name another folder with -D" + Settings.CASES + "=FOLDER");
        }
        if (settings.useCase().isEmpty()) {
            return files;
        }
        String wanted = settings.useCase().get();
        List<Path> chosen =
                files.stream().filter(file -> id(file).equals(wanted)).toList();
        if (chosen.isEmpty()) {
            String all = files.stream().map(UseCases::id).collect(Collectors.joining(", "));
            throw new UnusableCasesException("-D" + Settings.USE_CASE + "=" + wanted + " matches no use case; "
                    + settings.cases() + " has " + all);
        }
        return chosen;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.peek(UseCases::rejectYml)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> !file.endsWith(LineupReader.FILE))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not look into " + folder, broken);
        }
    }

    private static void rejectYml(Path file) {
        if (file.toString().endsWith(".yml")) {
            throw new UnusableCasesException(file + " would be passed over; a use case ends in " + ENDING);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Thrown when there is nothing to evaluate; the message says how to mend it. */
    static final class UnusableCasesException extends RuntimeException {
        UnusableCasesException(String message) {
            super(message, null, false, false);
        }
    }
}
