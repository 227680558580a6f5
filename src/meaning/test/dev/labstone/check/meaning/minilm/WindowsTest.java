package dev.labstone.check.meaning.minilm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static List<String> of(String text) {
        return Windows.of(text, 10, String::length);
    }

    @Test
    void keepsSentencesWhole() {
        assertThat(of("Ab cd. Ef. Gh ij kl.")).containsExactly("Ab cd. Ef.", "Gh ij kl.");
    }

    @Test
    void takesLongSentencesApartBetweenWords() {
        assertThat(of("abcd efgh ijkl. mn")).containsExactly("abcd efgh", "ijkl. mn");
    }

    @Test
    void takesLongWordsApart() {
        assertThat(of("abcdefghijklm")).containsExactly("ab cd ef gh ij", "kl m");
    }

    @Test
    void leavesNothingOut() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(random.nextInt(100), 0, 12)
                    .forEach(next -> text.append("ab\uD83D\uDC4D東. \n!cd。".charAt(next)));
            assertThat(String.join("", of(text.toString())).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
            assertThat(of(text.toString()))
                    .allMatch(window -> window.replace(" ", "").length() <= 10);
        }
    }
}
