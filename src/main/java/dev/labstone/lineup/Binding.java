package dev.labstone.lineup;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.http.Secret;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.limit.Turnstile;
import dev.labstone.model.openai.OpenAiChatModel;
import dev.labstone.model.openai.OpenAiEndpoint;
import dev.labstone.model.recorded.RecordedChatModel;
import dev.labstone.model.recorded.Recordings;
import dev.labstone.model.watsonx.WatsonxSettings;
import java.nio.file.Path;
import java.util.Optional;

/** How the model of a role is reached. */
public sealed interface Binding {

    /**
     * Returns the model; nothing is asked yet.
     *
     * @param folder the folder of the use case
     * @param students opens a student that {@code ilab} tunes
     * @param servers where those pass who share a server
     */
    ChatModel open(Path folder, Students students, Servers servers);

    /** Returns the server that is asked, with what the lineup says that it bears; empty if no server is shared. */
    default Optional<Served> served() {
        return Optional.empty();
    }

    /**
     * Returns whether the model needs this machine for itself, so that nothing else that does may be asked at the same
     * time.
     */
    default boolean needsTheMachine() {
        return false;
    }

    /**
     * A server that is asked.
     *
     * @param address its scheme, host and port
     * @param limits what it bears, as far as this role says
     */
    record Served(String address, Limits limits) {}

    /**
     * Looks whether all is there that has to be set from outside.
     *
     * @throws ModelException if environment variables are missing, with all that are and where to get their values
     */
    default void requireVariables() {}

    /**
     * A recording is replayed.
     *
     * @param recording the name of the recording
     */
    record Recorded(String recording) implements Binding {
        @Override
        public ChatModel open(Path folder, Students students, Servers servers) {
            return new RecordedChatModel(Recordings.read(Recordings.file(folder, recording)));
        }
    }

    /**
     * A server that speaks OpenAI's protocol is asked.
     *
     * @param endpoint where
     * @param apiKeyVariable the environment variable that holds the key
     * @param limits what the server bears
     */
    record OpenAi(OpenAiEndpoint endpoint, Optional<String> apiKeyVariable, Limits limits) implements Binding {
        @Override
        public ChatModel open(Path folder, Students students, Servers servers) {
            OpenAiEndpoint keyed =
                    apiKeyVariable.map(OpenAi::key).map(endpoint::withApiKey).orElse(endpoint);
            return new OpenAiChatModel(keyed, servers.of(this));
        }

        @Override
        public Optional<Served> served() {
            return Optional.of(new Served(ServerUrl.origin(endpoint.url()), limits));
        }

        /** What laptops run holds one model in memory at a time, or asks for most of the processor. */
        @Override
        public boolean needsTheMachine() {
            return endpoint.kind().hasOneConnection()
                    || (endpoint.kind().isForLaptops() && ServerUrl.isLoopback(endpoint.url()));
        }

        private static Secret key(String variable) {
            String value = System.getenv(variable);
            if (value == null || value.isBlank()) {
                throw new ModelException(
                        Failure.UNAUTHORIZED,
                        "the environment variable " + variable
                                + ", named by \"api_key_env:\" in models.yaml, is not set; "
                                + "set it to the key: export " + variable + "=…");
            }
            return new Secret(value.strip());
        }
    }

    /**
     * A model on watsonx.ai is asked, with credentials from environment variables.
     *
     * @param settings what the lineup says of it
     * @param limits what the service bears
     */
    record Watsonx(WatsonxSettings settings, Limits limits) implements Binding {
        @Override
        public ChatModel open(Path folder, Students students, Servers servers) {
            return settings.open(System::getenv, servers.of(this));
        }

        @Override
        public void requireVariables() {
            settings.open(System::getenv, new Turnstile(limits)).close();
        }

        /** Where the address comes from a variable, it is the same for all who leave it out. */
        @Override
        public Optional<Served> served() {
            return Optional.of(new Served(settings.url().map(ServerUrl::origin).orElse("watsonx.ai"), limits));
        }
    }

    /**
     * The student that {@code ilab} tunes is asked.
     *
     * @param played before or after training
     */
    record Ilab(Played played) implements Binding {

        /** Which of the two the student is. */
        public enum Played {
            /** Before training. */
            STUDENT,
            /** After training. */
            TRAINED
        }

        @Override
        public boolean needsTheMachine() {
            return true;
        }

        @Override
        public ChatModel open(Path folder, Students students, Servers servers) {
            return students.open(played);
        }
    }
}
