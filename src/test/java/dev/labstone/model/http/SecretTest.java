package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void secretNeverShowsItself() throws FailedAttemptException {
        Secret secret = new Secret("canary-7f3a");

        assertThat(secret).hasToString("***");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> Json.MAPPER.writeValueAsString(secret));
        assertThat(Credentials.bearer(secret).headers()).containsEntry("Authorization", "Bearer canary-7f3a");
        assertThat(Credentials.bearer(secret).toString() + Credentials.header("api-key", secret))
                .doesNotContain("canary");
    }

    @Test
    void secretIsHiddenInOtherText() {
        assertThat(new Secret("ab/c\"d\\efg").hideIn("1 ab/c\"d\\efg 2 ab/c\\\"d\\\\efg 3 ab\\/c\\\"d\\\\efg 4"))
                .isEqualTo("1 *** 2 *** 3 *** 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "EMPTY", "ollama"})
    void placeholderIsNotHiddenInEveryOtherSentence(String placeholder) {
        assertThat(new Secret(placeholder).hideIn("the " + placeholder + " of it"))
                .isEqualTo("the " + placeholder + " of it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "canary\nX-Evil: 1", "canary\r", "can ary", "canaryé", "canary\u0000", "canary\t"})
    void keyThatNoHeaderCanCarryIsRefusedWithoutBeingShown(String key) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new Secret(key))
                .withMessageContaining("\"api_key_env:\"")
                .withMessageNotContaining("canary")
                .returns(Failure.UNAUTHORIZED, ModelException::failure);
    }
}
