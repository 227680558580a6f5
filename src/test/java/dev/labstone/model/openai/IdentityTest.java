package dev.labstone.model.openai;

import static dev.labstone.model.openai.FakeServer.models;
import static dev.labstone.model.openai.FakeServer.ok;
import static dev.labstone.model.openai.FakeServer.status;
import static dev.labstone.model.openai.Models.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @AutoClose
    private final FakeServer server = new FakeServer();

    @TempDir
    private Path folder;

    @Test
    void modelIsCheckedBeforeTheFirstQuestionAndOnlyThen() {
        try (OpenAiChatModel model = model("test-model")) {
            assertThat(server.modelRequests()).isEmpty();

            model.ask(REQUEST);
            model.ask(REQUEST);
            model.identity();
        }
        assertThat(server.modelRequests()).hasSize(1);
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void anotherModelIsNeverAsked() {
        server.lists(models("base-model", "/home/anna/secret-client/other.gguf"));

        NoAnswer none = (NoAnswer) ask("test-model");

        assertThat(none.failure()).isEqualTo(Failure.WRONG_MODEL);
        assertThat(none.attempts()).isZero();
        assertThat(none.reason())
                .isEqualTo("the server at " + server.url() + " serves base-model, other.gguf, but the lineup names"
                        + " test-model; serve that model, or mend \"model:\" in models.yaml");
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void pathOfTheServerNeverLeaksItsFolders() throws IOException {
        server.lists(models("/home/anna/secret-client/m.gguf"));

        for (String wanted : new String[] {"m.gguf", "/home/anna/secret-client/m.gguf"}) {
            Answer answer = (Answer) ask(wanted);

            assertThat(answer.model().name()).isEqualTo("m.gguf");
            assertThat(answer.model().reported()).contains("m.gguf");
            assertThat(Json.line(answer.model())).doesNotContain("anna", "secret-client");
        }
    }

    @Test
    void pathInTheLineupNeverLeaksItsFoldersEither() {
        server.lists(status(404, "{\"detail\":\"Not Found\"}"));

        ModelIdentity identity = ((Answer) ask("/home/anna/secret-client/m.gguf")).model();

        assertThat(identity.name()).isEqualTo("m.gguf");
        assertThat(identity.reported()).isEmpty();
    }

    @Test
    void sameFileNameInAnotherFolderIsAnotherModel() {
        server.lists(models("/home/anna/run-1/model.gguf"));

        assertThat(((NoAnswer) ask("/home/anna/run-2/model.gguf")).reason())
                .isEqualTo("the server at " + server.url() + " serves model.gguf, but the lineup names model.gguf in"
                        + " another folder; serve that file, or write \"model:\" in models.yaml without folders");
    }

    @Test
    void localFileIsIdentifiedByItsDigestAndTheLineupsNameCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("m.gguf"), "weights");
        try (OpenAiChatModel model =
                Models.of(TestEndpoint.at(server.url()).file(file).name("Small Q4"))) {
            ModelIdentity identity = model.identity();

            assertThat(identity.name()).isEqualTo("Small Q4");
            assertThat(identity.reported()).contains("test-model");
            assertThat(identity.file().orElseThrow().sha256()).isEqualTo(Digests.sha256("weights".getBytes()));
        }
    }

    @Test
    void missingFileIsToldAndNothingIsAsked() {
        try (OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()).file(folder.resolve("m.gguf")))) {
            NoAnswer none = (NoAnswer) model.ask(REQUEST);

            assertThat(none.reason()).startsWith("the model m.gguf, named by \"file:\" in models.yaml, does not exist");
        }
        assertThat(server.modelRequests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"object\":\"list\",\"data\":[]}", "{\"data\":null}", "[]", "{\"data\":[{\"id\":\"\"}]}"})
    void serverWithoutAModelIsTold(String list) {
        server.lists(ok(list));

        NoAnswer none = (NoAnswer) ask("test-model");

        assertThat(none.failure()).isEqualTo(Failure.WRONG_MODEL);
        assertThat(none.reason()).contains("serves no model, but the lineup names test-model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Open WebUI</html>", "", "{\"models\":[]}", "{\"data\":[{\"id\":\"test-m"})
    void listThatCannotBeReadIsAskedForAgain(String list) {
        server.lists(ok(list), models("test-model"));
        assertThat(ask("test-model")).isInstanceOf(Answer.class);

        server.lists(ok(list));
        NoAnswer none = (NoAnswer) ask("test-model");
        assertThat(none.failure()).isEqualTo(Failure.UNREADABLE);
        assertThat(none.reason())
                .startsWith("the server's list of models cannot be read")
                .endsWith("(is \"openai:\" in models.yaml the address up to /v1?)");
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void bareListIsRead() {
        server.lists(ok("[{\"id\":\"other\"},{\"id\":\"test-model\"}]"));

        assertThat(ask("test-model")).isInstanceOf(Answer.class);
    }

    @Test
    void longListIsShortened() {
        server.lists(models(IntStream.range(0, 300).mapToObj(i -> "m" + i).toArray(String[]::new)));

        assertThat(((NoAnswer) ask("test-model")).reason()).contains("serves m0, m1, ", "m9 and 290 more, but");
    }

    @Test
    void hostWithoutAListIsAskedAllTheSame() {
        server.lists(status(404, ""));

        Answer answer = (Answer) ask("test-model");

        assertThat(answer.model().reported()).isEmpty();
        assertThat(answer.model().name()).isEqualTo("test-model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama-cpp", "llama-server", "vllm"})
    void serverThatMustHaveAListIsNotAskedWithoutIt(String kind) {
        server.lists(status(404, ""));
        try (OpenAiChatModel model = Models.of(TestEndpoint.at(server.url()).kind(ServerKind.of(kind)))) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(model::identity)
                    .withMessageContaining("is \"openai:\" in models.yaml the address up to /v1")
                    .returns(Failure.NOT_FOUND, ModelException::failure);
        }
        assertThat(server.questions()).isEmpty();
    }

    @Test
    void loadingServerIsWaitedFor() {
        server.lists(
                status(503, "{\"error\":{\"code\":503,\"message\":\"Loading model\"}}"),
                status(503, "{\"error\":{\"code\":503,\"message\":\"Loading model\"}}"),
                models("test-model"));

        assertThat(ask("test-model")).isInstanceOf(Answer.class);
        assertThat(server.modelRequests()).hasSize(3);
    }

    private dev.labstone.model.Response ask(String wanted) {
        try (OpenAiChatModel model = model(wanted)) {
            return model.ask(REQUEST);
        }
    }

    private OpenAiChatModel model(String wanted) {
        return Models.of(TestEndpoint.at(server.url()).model(wanted));
    }
}
