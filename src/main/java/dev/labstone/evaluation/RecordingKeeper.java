package dev.labstone.evaluation;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Response;
import dev.labstone.model.Role;
import dev.labstone.model.recorded.RecordedChatModel;
import dev.labstone.model.recorded.Recording;
import dev.labstone.model.recorded.Recordings;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps answers as recordings, and tells which recordings no example asks for any more. */
final class RecordingKeeper {

    private RecordingKeeper() {}

    /** Looks after the recordings of a role and returns notes for the reports. */
    static List<String> keep(Role role, ChatModel model, UseCase useCase, List<Response> responses, boolean record) {
        if (model instanceof RecordedChatModel recorded) {
            return unused(recorded.recordings(), useCase);
        }
        return record ? write(role, useCase, responses) : List.of();
    }

    private static List<String> unused(Recordings recordings, UseCase useCase) {
        String names = recordings.unused(keys(useCase)).stream()
                .map(Recording::example)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        String what = recordings.file().getFileName() + " holds recordings that no example asks for any more: " + names
                + "; recording again removes them";
        return names.isEmpty() ? List.of() : List.of(what);
    }

    /** Answers that failed this time keep their old recording, if the same model gave it. */
    private static List<String> write(Role role, UseCase useCase, List<Response> responses) {
        Path file = Recordings.file(useCase.folder(), role.id());
        Map<String, Recording> fresh = new LinkedHashMap<>();
        Set<String> models = new java.util.HashSet<>();
        for (int i = 0; i < responses.size(); i++) {
            if (responses.get(i) instanceof Answer answer) {
                Example example = useCase.examples().get(i);
                String key = Evaluation.request(example).key();
                fresh.putIfAbsent(key, new Recording(example.id(), key, answer));
                models.add(answer.model().fingerprint());
            }
        }
        Collection<Recording> old = Recordings.read(file).all();
        Set<String> asked = keys(useCase);
        old.stream()
                .filter(recording -> asked.contains(recording.key()))
                .filter(recording -> models.contains(recording.answer().model().fingerprint()))
                .forEach(recording -> fresh.putIfAbsent(recording.key(), recording));
        if (fresh.isEmpty()) {
            return List.of("nothing was recorded for " + role.id() + ", because it gave no answer");
        }
        Recordings.write(file, fresh.values());
        return List.of(fresh.size() + " answers of " + role.id() + " were recorded in " + file.getFileName());
    }

    private static Set<String> keys(UseCase useCase) {
        return useCase.examples().stream()
                .map(example -> Evaluation.request(example).key())
                .collect(Collectors.toSet());
    }
}
