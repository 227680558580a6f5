package dev.labstone.ilab.serve;

import dev.labstone.model.Request;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a question is changed before a student is asked: a student answers best under the system prompt it was trained
 * with, and some say more than they were asked unless something stops them.
 *
 * @param system the system prompt it is asked with; empty = that of the question
 * @param stop further texts that end an answer
 */
public record Adaptation(Optional<String> system, List<String> stop) {

    /** Questions go as they are. */
    public static final Adaptation NONE = new Adaptation(Optional.empty(), List.of());

    /** Creates an adaptation. */
    public Adaptation {
        stop = List.copyOf(stop);
    }

    /** Returns what is really sent. */
    Request adapt(Request request) {
        return new Request(
                new Prompt(system.or(request.prompt()::system), request.prompt().user()), adapt(request.decoding()));
    }

    private Decoding adapt(Decoding decoding) {
        return new Decoding(
                decoding.strategy(),
                decoding.maxTokens(),
                decoding.temperature(),
                decoding.topP(),
                decoding.topK(),
                decoding.minP(),
                decoding.repeatPenalty(),
                decoding.seed(),
                Stream.concat(decoding.stop().stream(), stop.stream())
                        .distinct()
                        .toList());
    }
}
