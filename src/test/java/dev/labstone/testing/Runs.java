package dev.labstone.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.check.Checks;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes finished runs out of answers, without asking anybody. */
public final class Runs {

    private Runs() {}

    /** Returns a run in which these roles gave these answers; a null is no answer. */
    public static Run of(UseCase useCase, List<Role> roles, BiFunction<Role, Example, String> answers) {
        Checks checks = Checks.load();
        List<ExampleResult> results = useCase.examples().stream()
                .map(example -> result(example, roles, answers, checks))
                .toList();
        Map<Role, ModelIdentity> models = new EnumMap<>(Role.class);
        roles.forEach(role -> models.put(role, model(role)));
        return new Run(
                "replay-test",
                useCase,
                "test",
                models.keySet(),
                models,
                results,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static ExampleResult result(
            Example example, List<Role> roles, BiFunction<Role, Example, String> answers, Checks checks) {
        Map<Role, RoleResult> results = new EnumMap<>(Role.class);
        for (Role role : roles) {
            Response response = response(role, example, answers.apply(role, example));
            results.put(role, new RoleResult(response, checks.assess(example, response)));
        }
        return new ExampleResult(example, results);
    }

    private static Response response(Role role, Example example, String text) {
        if (text == null) {
            return new NoAnswer(Failure.UNREACHABLE, "nobody listens at 127.0.0.1:8081", 6);
        }
        Sent sent = new Sent(
                "/v1/chat/completions",
                JsonNodeFactory.instance.objectNode().put("model", "m"),
                "User:\n" + example.prompt().user());
        Tokens tokens = new Tokens(Optional.of(12), Optional.of(3));
        return new Answer(text, FinishReason.STOP, tokens, 140, 1, Instant.EPOCH, sent, model(role));
    }

    private static ModelIdentity model(Role role) {
        ModelFile file = new ModelFile(
                role.id() + ".gguf",
                "0123456789abcdef".repeat(4),
                326,
                Optional.of("llama"),
                Optional.of("F16"),
                Optional.empty());
        return new ModelIdentity(
                "Small " + role.id(),
                Optional.empty(),
                "llama-cpp",
                Optional.of(role.id() + ".gguf"),
                Optional.of(file));
    }
}
