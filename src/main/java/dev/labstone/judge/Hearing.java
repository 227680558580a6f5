package dev.labstone.judge;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Reading.Chosen;
import dev.labstone.judge.Reading.Unusable;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Question;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.usecase.Decoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One judge, asked everything there is to ask: first all inquiries, each different request once; then once again those whose
 * reply could not be used, with the reason.
 */
public final class Hearing {

    private final String judge;
    private final Decoding decoding;
    private final int samples;
    private final Map<String, Response> responses = new LinkedHashMap<>();
    private final List<Question> asked = new ArrayList<>();

    /**
     * Creates a hearing.
     *
     * @param judge the name of the judge and of its model
     * @param decoding how it is asked
     * @param samples how often each inquiry is put to it; at least 1
     */
    public Hearing(String judge, Decoding decoding, int samples) {
        this.judge = judge;
        this.decoding = decoding;
        this.samples = samples;
    }

    /**
     * Asks, and returns the opinion on each inquiry.
     *
     * @param inquiries the inquiries
     * @param asker asks the judge
     */
    public Map<Inquiry, Opinion> hold(Collection<Inquiry> inquiries, Asker asker) {
        Map<Inquiry, List<Question>> first = new LinkedHashMap<>();
        inquiries.forEach(inquiry -> first.put(inquiry, questions(inquiry)));
        ask(first.values().stream().flatMap(List::stream).toList(), asker);
        List<Question> second = new ArrayList<>();
        first.forEach((inquiry, questions) -> questions.forEach(
                question -> again(question, inquiry.criterion().menu()).ifPresent(second::add)));
        ask(second, asker);
        Map<Inquiry, Opinion> opinions = new LinkedHashMap<>();
        first.forEach((inquiry, questions) -> opinions.put(inquiry, opinion(inquiry, questions)));
        return opinions;
    }

    /** Returns what was asked, each request once, in the order in which it was. */
    public List<Question> asked() {
        return List.copyOf(asked);
    }

    private void ask(List<Question> questions, Asker asker) {
        Map<String, Question> distinct = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> !responses.containsKey(question.key()))
                .forEach(question -> distinct.putIfAbsent(question.key(), question));
        if (distinct.isEmpty()) {
            return;
        }
        List<Question> open = List.copyOf(distinct.values());
        List<Response> replies = asker.ask(open);
        for (int i = 0; i < open.size(); i++) {
            responses.put(open.get(i).key(), replies.get(i));
        }
        asked.addAll(open);
    }

    private List<Question> questions(Inquiry inquiry) {
        return inquiry.requests(decoding, samples).stream()
                .map(request -> new Question(inquiry.title(), request))
                .toList();
    }

    /** Returns the question to put once more if the reply to the first one cannot be used. */
    private Optional<Question> again(Question question, Menu menu) {
        return responses.get(question.key()) instanceof Answer reply
                        && read(reply, question.request(), menu) instanceof Unusable unusable
                ? Optional.of(new Question(question.id(), Inquiry.again(question.request(), unusable.why())))
                : Optional.empty();
    }

    private Opinion opinion(Inquiry inquiry, List<Question> questions) {
        List<Sample> all = questions.stream()
                .map(question -> sample(question.request(), inquiry.criterion().menu()))
                .toList();
        Sample agreed = Sample.majority(all);
        return new Opinion(
                judge,
                inquiry.instructions(),
                agreed.said(),
                agreed.reason(),
                agreed.broken(),
                all.stream().flatMap(sample -> sample.replies().stream()).toList());
    }

    private Sample sample(Request request, Menu menu) {
        Response first = responses.get(request.key());
        if (first instanceof NoAnswer none) {
            return Sample.none(none, List.of());
        }
        Answer reply = (Answer) first;
        Reading reading = read(reply, request, menu);
        return reading instanceof Chosen chosen
                ? Sample.of(chosen, List.of(reply))
                : second(request, (Unusable) reading, reply, menu);
    }

    private Sample second(Request request, Unusable unusable, Answer before, Menu menu) {
        Request again = Inquiry.again(request, unusable.why());
        Response second = responses.get(again.key());
        if (!(second instanceof Answer reply)) {
            return Sample.none((NoAnswer) second, List.of(before));
        }
        List<Answer> replies = List.of(before, reply);
        Reading reading = read(reply, again, menu);
        return reading instanceof Chosen chosen
                ? Sample.of(chosen, replies)
                : Sample.unusable(((Unusable) reading).words() + " (asked twice)", replies);
    }

    private static Reading read(Answer reply, Request request, Menu menu) {
        return new ReplyReader(menu, request.prompt().user()).read(reply);
    }
}
