package dev.labstone.evaluation;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Question;
import dev.labstone.model.Response;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All the questions to one model, in one or several rounds. */
final class Interview {

    private final Role role;
    private final ChatModel model;
    private final Optional<Journal> journal;
    private final RunListener listener;
    private final List<String> notes;
    private final List<Question> asked = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    Interview(Role role, ChatModel model, Optional<Journal> journal, RunListener listener, List<String> notes) {
        this.role = role;
        this.model = model;
        this.journal = journal.filter(book -> !model.isReplay());
        this.listener = listener;
        this.notes = notes;
    }

    /** Returns a response for each question, in the same order. */
    List<Response> ask(List<Question> questions) {
        try (Interruption ignored = Interruption.of(model, journal)) {
            List<Response> round = Questions.ask(role, model, questions, journal, listener, notes::add);
            asked.addAll(questions);
            responses.addAll(round);
            return round;
        }
    }

    List<Question> asked() {
        return asked;
    }

    List<Response> responses() {
        return responses;
    }

    /** Returns who answered; empty if nobody did. */
    Optional<ModelIdentity> answering() {
        return responses.stream()
                .filter(Answer.class::isInstance)
                .map(response -> ((Answer) response).model())
                .findFirst();
    }
}
