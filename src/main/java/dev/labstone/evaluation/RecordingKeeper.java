package dev.labstone.evaluation;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.model.Role;
import dev.labstone.model.recorded.RecordedChatModel;
import dev.labstone.model.recorded.Recording;
import dev.labstone.model.recorded.Recordings;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
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

    /** Only a complete role is recorded: half of one would push aside the recordings of before. */
    private static List<String> write(Role role, UseCase useCase, List<Response> responses) {
        long missing = responses.stream().filter(NoAnswer.class::isInstance).count();
        if (missing > 0) {
            return List.of(role.id() + " was not recorded, because " + missing
                    + " examples have no answer; run the same command again");
        }
        Path file = Recordings.file(useCase.folder(), role.id());
        Map<String, Recording> byKey = new LinkedHashMap<>();
        for (int i = 0; i < responses.size(); i++) {
            Example example = useCase.examples().get(i);
            String key = Evaluation.request(example).key();
            byKey.putIfAbsent(key, new Recording(example.id(), key, (Answer) responses.get(i)));
        }
        Recordings.write(file, byKey.values());
        return List.of(byKey.size() + " answers of " + role.id() + " were recorded in " + file.getFileName());
    }

    private static Set<String> keys(UseCase useCase) {
        return useCase.examples().stream()
                .map(example -> Evaluation.request(example).key())
                .collect(Collectors.toSet());
    }
}
