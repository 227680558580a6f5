package dev.labstone.evaluation;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Question;
import dev.labstone.model.Response;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Puts questions to one role, as many at once as its model bears. */
final class Questions {

    private final Role role;
    private final ChatModel model;
    private final ModelIdentity identity;
    private final Optional<Journal> journal;
    private final RunListener listener;
    private final Consumer<String> notes;
    private final Patience patience = new Patience();
    private int answered;
    private int failed;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private Questions(
            Role role,
            ChatModel model,
            ModelIdentity identity,
            Optional<Journal> journal,
            RunListener listener,
            Consumer<String> notes) {
        this.role = role;
        this.model = model;
        this.identity = identity;
        this.journal = journal;
        this.listener = listener;
        this.notes = notes;
    }

    /**
     * Asks.
     *
     * @param role the role
     * @param model its model
     * @param questions the questions
     * @param journal where answers are written down; empty for replays, which cost nothing to repeat
     * @param listener is told of the progress
     * @param notes receives what a reader of the reports should know
     * @return a response for each question, in the same order
     */
    static List<Response> ask(
            Role role,
            ChatModel model,
            List<Question> questions,
            Optional<Journal> journal,
            RunListener listener,
            Consumer<String> notes) {
        try {
            return new Questions(role, model, model.identity(), journal, listener, notes).ask(questions);
        } catch (ModelException unusable) {
            if (unusable.failure() == Failure.CANCELLED) {
                throw unusable;
            }
            NoAnswer none = new NoAnswer(unusable.failure(), unusable.getMessage(), 0);
            return questions.stream().<Response>map(question -> none).toList();
        }
    }

    private List<Response> ask(List<Question> questions) {
        List<String> keys = questions.stream().map(Question::key).toList();
        int done =
                (int) keys.stream().filter(key -> fromJournal(key).isPresent()).count();
        if (done > 0) {
            notes.accept(Remarks.resumed(role, done, journal.orElseThrow().run()));
        }
        listener.roleStarted(role, identity.label(), questions.size(), done);
        ExecutorService pool = Workers.of(model.concurrency());
        try {
            return collect(submit(questions, keys, pool));
        } finally {
            pool.shutdownNow();
            listener.roleFinished(role);
        }
    }

    /** The same request is asked once, however many examples need its answer. */
    private List<Future<Response>> submit(List<Question> questions, List<String> keys, ExecutorService pool) {
        Map<String, List<Question>> same = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            same.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(questions.get(i));
        }
        Map<String, Future<Response>> futures = new HashMap<>();
        same.forEach((key, all) -> futures.put(key, pool.submit(() -> respond(all.get(0), key, all.size()))));
        return keys.stream().map(futures::get).toList();
    }

    private List<Response> collect(List<Future<Response>> futures) {
        List<Response> responses = new ArrayList<>(futures.size());
        try {
            for (Future<Response> future : futures) {
                responses.add(notCancelled(future.get()));
            }
            return responses;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            ModelException cancelled = new ModelException(Failure.CANCELLED, "the run was stopped");
            breakOff(cancelled);
            throw cancelled;
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException
                    ? failure.get()
                    : new IllegalStateException(broken.getCause());
        }
    }

    /** A run that was stopped has no results: else it would go on to score, and to write files that look finished. */
    private Response notCancelled(Response response) {
        if (response instanceof NoAnswer none && none.failure() == Failure.CANCELLED) {
            throw Optional.ofNullable(failure.get())
                    .orElseGet(() -> new ModelException(Failure.CANCELLED, none.reason()));
        }
        return response;
    }

    /** When an answer could not be journalled, or a listener gave up, nothing more is asked: it would be lost. */
    private Response respond(Question question, String key, int copies) {
        if (failure.get() != null) {
            return new NoAnswer(Failure.CANCELLED, "the run broke off before this question", 0);
        }
        try {
            Response response =
                    fromJournal(key).<Response>map(answer -> answer).orElseGet(() -> askModel(question, key));
            count(response, copies);
            return response;
        } catch (RuntimeException failed) {
            breakOff(failed);
            throw failed;
        }
    }

    /** Calls under way are ended as well: nobody would take note of their answers. */
    private void breakOff(RuntimeException reason) {
        if (failure.compareAndSet(null, reason)) {
            model.close();
        }
    }

    private Response askModel(Question question, String key) {
        Optional<NoAnswer> givenUp = patience.isOver();
        if (givenUp.isPresent()) {
            return givenUp.get();
        }
        Response response = model.ask(question.request());
        if (response instanceof Answer answer) {
            journal.ifPresent(book -> book.add(new JournalEntry(role, question.id(), key, answer)));
        }
        patience.note(response);
        return response;
    }

    private synchronized void count(Response response, int copies) {
        answered += copies;
        failed += response instanceof NoAnswer ? copies : 0;
        listener.responded(role, answered, failed);
    }

    private Optional<Answer> fromJournal(String key) {
        return journal.flatMap(book -> book.find(role, key, identity));
    }
}
