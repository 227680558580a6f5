package dev.labstone.model.watsonx;

import dev.labstone.model.http.HttpHost;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a model is asked.
 *
 * @param url the address of the region or cluster, without {@code /ml/v1}
 * @param model the model's id, such as {@code ibm/granite-13b-chat-v2}; of a deployment, what it serves
 * @param target on whose behalf
 * @param route which route is asked
 * @param format how the prompt looks on the generation route; empty on the other one
 * @param minTokens the least tokens an answer must have, on the generation route; 0 = any
 * @param version the date of the API's version
 * @param name what people call the model; empty = its id
 * @param note what a reader of a report must know about the model
 * @param concurrency how many requests may be on their way at once
 * @param attempts how often a question is asked at the most if the service is busy or broken
 * @param timeout the longest a single answer may take
 */
public record WatsonxEndpoint(
        URI url,
        String model,
        Target target,
        Route route,
        Optional<PromptFormat> format,
        int minTokens,
        String version,
        Optional<String> name,
        Optional<String> note,
        int concurrency,
        int attempts,
        Duration timeout) {

    static final String URL_SETTING = "\"url:\" in models.yaml or " + Variables.URL;

    HttpHost host() {
        return new HttpHost(url, URL_SETTING, timeout, concurrency, false);
    }

    /** Returns the path to ask, with the date of the version. */
    String path() {
        String deployment = target.isDeployment() ? "deployments/" + target.id() + "/" : "";
        return "ml/v1/" + deployment + route.path() + "?version=" + version;
    }

    /** Returns the path as it is stored: the id of a deployment is cut down to its end. */
    String shownPath() {
        String path = url.getPath().replaceAll("/+$", "") + "/" + path();
        return target.isDeployment() ? path.replace(target.id(), target.shown()) : path;
    }
}
