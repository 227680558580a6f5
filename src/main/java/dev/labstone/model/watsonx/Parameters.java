package dev.labstone.model.watsonx;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Decoding.Strategy;
import java.math.BigDecimal;

/** Refuses parameters that a route does not take, or not with this value: nothing is dropped in silence. */
final class Parameters {

    private static final BigDecimal MOST_PENALTY = BigDecimal.valueOf(2);
    private static final int MOST_TOP_K = 100;
    private static final int MOST_STOPS_OF_GENERATION = 6;
    private static final int MOST_STOPS_OF_CHAT = 4;

    private Parameters() {}

    static void check(WatsonxEndpoint endpoint, Decoding decoding) {
        refuse(decoding.minP().signum() != 0, "min_p", "watsonx.ai does not take it");
        boolean penalty = decoding.repeatPenalty().compareTo(BigDecimal.ONE) < 0
                || decoding.repeatPenalty().compareTo(MOST_PENALTY) > 0;
        refuse(penalty, "repeat_penalty", "watsonx.ai takes 1 to 2");
        if (endpoint.route() == Route.CHAT) {
            checkChat(endpoint, decoding);
        } else {
            checkGeneration(endpoint, decoding);
        }
    }

    private static void checkChat(WatsonxEndpoint endpoint, Decoding decoding) {
        refuse(decoding.topK() != 0, "top_k", "the route \"chat\" of watsonx.ai does not take it");
        refuse(decoding.stop().size() > MOST_STOPS_OF_CHAT, "stop", "the route \"chat\" takes 4 texts at the most");
        refuse(endpoint.minTokens() != 0, "min_tokens", "the route \"chat\" of watsonx.ai does not take it");
    }

    private static void checkGeneration(WatsonxEndpoint endpoint, Decoding decoding) {
        boolean greedy = decoding.strategy() == Strategy.GREEDY;
        refuse(decoding.topK() > MOST_TOP_K, "top_k", "watsonx.ai takes 1 to 100, and 0 for off");
        refuse(greedy && decoding.topK() != 0, "top_k", "greedy decoding has none");
        refuse(greedy && decoding.topP().compareTo(BigDecimal.ONE) != 0, "top_p", "greedy decoding has none");
        refuse(!greedy && decoding.seed() < 1, "seed", "watsonx.ai takes 1 and above");
        refuse(
                decoding.stop().size() > MOST_STOPS_OF_GENERATION,
                "stop",
                "the route \"generation\" takes 6 texts at the most");
        refuse(
                endpoint.minTokens() > decoding.maxTokens(),
                "min_tokens",
                "it is above max_tokens, which is " + decoding.maxTokens());
    }

    /**
     * Checks the length of an answer.
     *
     * @param spec what the service says of the model
     */
    static void check(ModelSpec spec, Decoding decoding) {
        spec.maxOutput()
                .ifPresent(most -> refuse(
                        decoding.maxTokens() > most,
                        "max_tokens",
                        spec.id() + " gives " + most + " tokens at the most, and " + decoding.maxTokens()
                                + " are asked for"));
    }

    private static void refuse(boolean wrong, String name, String why) {
        if (wrong) {
            String where = name.equals("min_tokens") ? "in models.yaml" : "under \"decoding:\" of the use case";
            throw new ModelException(
                    Failure.BAD_REQUEST, "\"" + name + "\" cannot be sent: " + why + "; mend it " + where);
        }
    }
}
