package dev.labstone.gate.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0.0009, p < 0.001",
        "0.031, p = 0.031",
        "0.0494, p = 0.049",
        "0.0496, p = 0.0496",
        "0.04999, p = 0.0499",
        "0.05, p = 0.050",
        "0.0500000001, p = 0.0501",
        "0.0504, p = 0.0504",
        "1, p = 1.000"
    })
    void p_has_three_digits_and_a_fourth_where_it_decides(double p, String text) {
        assertThat(Figures.p(p)).isEqualTo(text);
    }

    @Test
    void what_is_read_is_on_the_same_side_as_what_was_found() {
        new Random(1).doubles(20_000, 0.049, 0.051).forEach(p -> {
            double read = Double.parseDouble(Figures.p(p).substring("p = ".length()));
            assertThat(read <= Claims.ALPHA).as("%s", p).isEqualTo(p <= Claims.ALPHA);
        });
    }
}
