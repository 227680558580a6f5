package dev.labstone.junit;

import dev.labstone.files.InvalidFileException;
import dev.labstone.gate.baseline.BaselineModel;
import dev.labstone.git.Repository;
import dev.labstone.model.Request;
import dev.labstone.model.recorded.Recording;
import dev.labstone.model.recorded.Recordings;
import dev.labstone.usecase.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers behind an earlier baseline, as far as they were recorded in the same commit.
 *
 * @param recordings the recordings of that commit
 * @param model who gave the answers
 */
record EarlierAnswers(List<Recordings> recordings, BaselineModel model) {

    /**
     * Reads the recordings of a use case.
     *
     * @param repository where they were committed
     * @param commit the commit
     * @param folder the folder of the use case, from the top of the repository on
     * @param model who gave the answers
     */
    static EarlierAnswers read(Repository repository, String commit, String folder, BaselineModel model) {
        List<Recordings> read = repository.files(commit, folder + "/" + Recordings.FOLDER).stream()
                .filter(path -> path.endsWith(".jsonl"))
                .flatMap(path -> read(path, repository.text(commit, path).orElse("")))
                .toList();
        return new EarlierAnswers(read, model);
    }

    /** What Labstone of today cannot read is not shown; nothing hangs on it. */
    private static Stream<Recordings> read(String path, String text) {
        try {
            return Stream.of(Recordings.read(Path.of(path), text));
        } catch (InvalidFileException unreadable) {
            return Stream.empty();
        }
    }

    /** Returns what the model answered to an example; empty if that was not recorded, or was more than one answer. */
    Optional<String> of(Example example) {
        if (example.samples() > 1) {
            return Optional.empty();
        }
        String key = new Request(example.prompt(), example.decoding()).key();
        return recordings.stream()
                .flatMap(file -> file.find(key).stream())
                .map(Recording::answer)
                .filter(answer -> model.is(answer.model()))
                .map(answer -> answer.text())
                .findFirst();
    }
}
