package dev.labstone.evaluation;

import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Question;
import dev.labstone.model.Response;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One role is asked all questions, on whatever thread, and keeps what comes of it to itself until it is asked for. */
final class RoleRound {

    private final Role role;
    private final ChatModel model;
    private final List<String> notes = new ArrayList<>();
    private final Interview interview;

    RoleRound(Role role, ChatModel model, Optional<Journal> journal, RunListener listener) {
        this.role = role;
        this.model = model;
        this.interview = new Interview(role, model, journal, listener, notes);
    }

    /** Asks, keeps recordings, and closes the model. */
    void ask(List<Question> questions, RecordingKeeper keeper) {
        try (model) {
            interview.ask(questions);
            notes.addAll(keeper.keep(role.id(), model, interview.asked(), interview.responses()));
        }
    }

    /** Ends what is under way, from any thread. */
    void stop() {
        model.close();
    }

    Role role() {
        return role;
    }

    boolean isReplay() {
        return model.isReplay();
    }

    List<Response> responses() {
        return interview.responses();
    }

    Optional<ModelIdentity> answering() {
        return interview.answering();
    }

    List<String> notes() {
        return notes;
    }
}
