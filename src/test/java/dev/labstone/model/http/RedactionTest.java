package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_tokens: 120",
                "\"max_tokens\": 120000000",
                "token limit of 4096 exceeded",
                "tokenization failed",
                "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens",
                "Unexpected token: 'Internal' at position 12345678",
                "unknown token <|endoftext|>",
                "total_tokens=4096, completion_tokens=1024",
                "token generation took 12.5 seconds",
                "the password-protected secretary",
                "a secret sauce; authorization required",
                "Bearer authentication is needed",
                "risk-adjusted task-oriented desk-mounted",
                "HTTP header fields too large",
                "model 'ibm-granite/granite-7b-lab' at https://host.example/v1 not found",
                "invalid api key"
            })
    void harmlessWordsStayAsTheyAre(String text) {
        assertThat(Redaction.hide(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"api_key\": \"abcdef-canary\"}|{\"api_key\": \"***\"}",
                "apikey=canary123&x=1|apikey=***&x=1",
                "password: canary-pass|password: ***",
                "'client_secret' : 'canary-123'|'client_secret' : '***'",
                "access_token=canary0123|access_token=***",
                "token: canary0123456|token: ***",
                "Authorization: Bearer canary|Authorization: Bearer ***",
                "sent Bearer canary1234|sent Bearer ***",
                "Incorrect API key provided: canary-key. You can find|Incorrect API key provided: *** You can find",
                "key sk-proj-canary1234567890 is wrong|key *** is wrong",
                "key sk-canar*********7890 is wrong|key *** is wrong",
                "ghp_canary0123456789canary0123456789|***",
                "hf_canary0123456789canary01234|***",
                "jwt eyJhbGciOiJI.eyJzdWIiOiIx.canary-x1|jwt ***",
                "AKIACANARY0123456789|***",
                "http://user:canary@host.example/v1|http://***@host.example/v1",
                "no file /home/canary/models/m.gguf|no file ~/models/m.gguf",
                "no file /Users/canary/m.gguf|no file ~/m.gguf",
                "no file C:\\Users\\canary\\m.gguf|no file ~\\m.gguf"
            })
    void keysAndHomeFoldersAreMasked(String text, String shown) {
        assertThat(Redaction.hide(text)).isEqualTo(shown);
    }
}
