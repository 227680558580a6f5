package dev.labstone.lineup;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.http.Secret;
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
     */
    ChatModel open(Path folder, Students students);

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
        public ChatModel open(Path folder, Students students) {
            return new RecordedChatModel(Recordings.read(Recordings.file(folder, recording)));
        }
    }

    /**
     * A server that speaks OpenAI's protocol is asked.
     *
     * @param endpoint where
     * @param apiKeyVariable the environment variable that holds the key
     */
    record OpenAi(OpenAiEndpoint endpoint, Optional<String> apiKeyVariable) implements Binding {
        @Override
        public ChatModel open(Path folder, Students students) {
            return new OpenAiChatModel(
                    apiKeyVariable.map(OpenAi::key).map(endpoint::withApiKey).orElse(endpoint));
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
     */
    record Watsonx(WatsonxSettings settings) implements Binding {
        @Override
        public ChatModel open(Path folder, Students students) {
            return settings.open(System::getenv);
        }

        @Override
        public void requireVariables() {
            settings.open(System::getenv).close();
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
        public ChatModel open(Path folder, Students students) {
            return students.open(played);
        }
    }
}
