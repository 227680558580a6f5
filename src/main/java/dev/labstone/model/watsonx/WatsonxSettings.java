package dev.labstone.model.watsonx;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.limit.Turnstile;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a lineup says of a model on watsonx.ai. What it leaves open, and all credentials, come from environment variables.
 *
 * @param model the model's id
 * @param url the address; empty = {@code WATSONX_URL}
 * @param target on whose behalf; empty = {@code WATSONX_PROJECT_ID}, else {@code WATSONX_SPACE_ID}
 * @param login how one logs in; empty = what is usual at that address
 * @param iam where keys are exchanged for tokens; empty = IBM's public address
 * @param route which route is asked
 * @param format how the prompt looks on the generation route
 * @param minTokens the least tokens of an answer
 * @param version the date of the API's version
 * @param name what people call the model
 * @param note what a reader of a report must know about the model
 * @param concurrency how many requests may be on their way at once
 * @param attempts how often a question is asked at the most
 * @param timeout the longest a single answer may take
 */
public record WatsonxSettings(
        String model,
        Optional<URI> url,
        Optional<Target> target,
        Optional<Login> login,
        Optional<URI> iam,
        Route route,
        Optional<PromptFormat> format,
        int minTokens,
        String version,
        Optional<String> name,
        Optional<String> note,
        int concurrency,
        int attempts,
        Duration timeout) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String WHERE_URL =
            "the address of your region, such as https://us-south.ml.cloud.ibm.com, or of your cluster";
    private static final String WHERE_PROJECT =
            "the id of your project: Manage > General at https://dataplatform.cloud.ibm.com (or " + Variables.SPACE
                    + " for a deployment space)";

    /**
     * Returns the model; nothing is asked yet.
     *
     * @param environment gives the value of an environment variable
     * @param server where all pass who ask the service
     * @throws ModelException if variables are missing, with all that are and where to get their values
     */
    public ChatModel open(UnaryOperator<String> environment, Turnstile server) {
        return open(environment, Clock.systemUTC(), server);
    }

    WatsonxChatModel open(UnaryOperator<String> environment, Clock clock, Turnstile server) {
        Variables variables = new Variables(environment);
        Optional<URI> address = address(variables);
        Optional<Target> whose = target.or(() -> target(variables));
        LoginData data = LoginData.of(login.or(() -> address.map(Login::usual)).orElse(Login.CLOUD), variables);
        variables.rejectMissing();
        return new WatsonxChatModel(endpoint(address.orElseThrow(), whose.orElseThrow()), data, iam, clock, server);
    }

    private WatsonxEndpoint endpoint(URI address, Target whose) {
        return new WatsonxEndpoint(
                address, model, whose, route, format, minTokens, version, name, note, concurrency, attempts, timeout);
    }

    private Optional<URI> address(Variables variables) {
        if (url.isPresent()) {
            return url;
        }
        String text = variables.require(Variables.URL, WHERE_URL);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text));
    }

    private static Optional<Target> target(Variables variables) {
        if (variables.find(Variables.PROJECT).isEmpty()
                && variables.find(Variables.SPACE).isPresent()) {
            return variables.find(Variables.SPACE).map(id -> new Target(Target.Kind.SPACE, id));
        }
        String id = variables.require(Variables.PROJECT, WHERE_PROJECT);
        return id.isEmpty() ? Optional.empty() : Optional.of(new Target(Target.Kind.PROJECT, id));
    }

    private static URI parse(String text) {
        try {
            URI address = new URI(text);
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
            if (safe && address.getHost() != null && address.getUserInfo() == null && address.getQuery() == null) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            // told below
        }
        throw new ModelException(
                Failure.UNREACHABLE,
                "the environment variable " + Variables.URL
                        + " holds no address of watsonx.ai; expected https://HOST, such as"
                        + " https://us-south.ml.cloud.ibm.com, without user or \"?\"");
    }
}
