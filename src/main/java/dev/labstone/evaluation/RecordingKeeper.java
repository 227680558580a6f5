package dev.labstone.evaluation;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Question;
import dev.labstone.model.Response;
import dev.labstone.model.recorded.RecordedChatModel;
import dev.labstone.model.recorded.Recording;
import dev.labstone.model.recorded.Recordings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps answers as recordings, and tells which recordings nobody asks for any more.
 *
 * @param folder the folder of the use case
 * @param record whether to keep the answers of live models
 */
record RecordingKeeper(Path folder, boolean record) {

    /**
     * Looks after the recordings of a model and returns notes for the reports.
     *
     * @param name the name of its recordings
     * @param model the model
     * @param questions all that it was asked
     * @param responses what it responded to each
     */
    List<String> keep(String name, ChatModel model, List<Question> questions, List<Response> responses) {
        if (model instanceof RecordedChatModel recorded) {
            return unused(recorded.recordings(), questions);
        }
        return record ? write(name, questions, responses) : List.of();
    }

    private static List<String> unused(Recordings recordings, List<Question> questions) {
        Set<String> keys = questions.stream().map(Question::key).collect(Collectors.toSet());
        String names = recordings.unused(keys).stream()
                .map(Recording::example)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        String what = recordings.file().getFileName() + " holds recordings that no example asks for any more: " + names
                + "; recording again removes them";
        return names.isEmpty() ? List.of() : List.of(what);
    }

    /** Only a complete role is recorded: half of one would push aside the recordings of before. */
    private List<String> write(String name, List<Question> questions, List<Response> responses) {
        long missing = responses.stream().filter(NoAnswer.class::isInstance).count();
        if (missing > 0) {
            return List.of(name + " was not recorded, because " + missing
                    + (missing == 1 ? " question has" : " questions have")
                    + " no answer; run the same command again");
        }
        Path file = Recordings.file(folder, name);
        Map<String, Recording> byKey = new LinkedHashMap<>();
        for (int i = 0; i < responses.size(); i++) {
            Question question = questions.get(i);
            byKey.putIfAbsent(question.key(), new Recording(question.id(), question.key(), (Answer) responses.get(i)));
        }
        Recordings.write(file, byKey.values());
        return List.of(byKey.size() + " answers of " + name + " were recorded in " + file.getFileName());
    }
}
