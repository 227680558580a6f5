package dev.labstone.ilab.serve;

import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
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
 * @param keepsSystem whether the system prompt of the question stays
 * @param system what takes its place if not; empty = none is sent
 * @param stop further texts that end an answer
 */
public record Adaptation(boolean keepsSystem, Optional<String> system, List<String> stop) {

    /** Creates an adaptation. */
    public Adaptation {
        stop = List.copyOf(stop);
    }

    /** Returns how questions to the student of a plan are changed. */
    public static Adaptation of(Ilab ilab, Plan plan) {
        Student student = plan.student();
        if (student.system() instanceof SystemPrompt.Text own) {
            return new Adaptation(false, Optional.of(own.text()), student.stop());
        }
        boolean keeps = student.system() instanceof SystemPrompt.OfUseCase;
        return new Adaptation(keeps, keeps ? Optional.empty() : ilab.systemPrompt(plan), student.stop());
    }

    /** Returns what is really sent. */
    Request adapt(Request request) {
        Optional<String> sent = keepsSystem ? request.prompt().system() : system;
        return new Request(new Prompt(sent, request.prompt().user()), adapt(request.decoding()), request.schema());
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
