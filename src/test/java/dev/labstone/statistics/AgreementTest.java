package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    private static final Offset<Double> ROUNDED = within(0.0005);

    /** The example of Krippendorff 2011, section C: four observers, twelve units, some values missing. */
    private static final List<List<Double>> KRIPPENDORFF = units(
            "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1", "2 2 2 2",
            ". 5 5 5", ". . 1 1", ". . 3 .");

    @Test
    void alpha_has_the_values_of_Krippendorffs_example() {
        assertThat(KrippendorffAlpha.nominal(KRIPPENDORFF).orElseThrow()).isCloseTo(0.743, ROUNDED);
        assertThat(KrippendorffAlpha.interval(KRIPPENDORFF).orElseThrow()).isCloseTo(0.849, ROUNDED);
    }

    @Test
    void alpha_is_unknown_where_nothing_can_disagree() {
        assertThat(KrippendorffAlpha.nominal(List.of())).isEmpty();
        assertThat(KrippendorffAlpha.nominal(units("1 .", ". 2"))).isEmpty();
        assertThat(KrippendorffAlpha.nominal(units("1 1", "1 1"))).isEmpty();
        assertThat(KrippendorffAlpha.nominal(units("1 1", "2 2")).orElseThrow()).isEqualTo(1);
    }

    /** Cohen 1960, table 1: 200 patients, three diagnoses; the text gives κ = .492 for these shares. */
    @Test
    void kappa_has_the_value_of_Cohens_example() {
        Ratings ratings = new Ratings(
                List.of("personality", "neurosis", "psychosis"),
                List.of(List.of(88, 14, 18), List.of(10, 40, 10), List.of(2, 6, 12)));
        assertThat(ratings.kappa().orElseThrow()).isCloseTo(0.492, ROUNDED);
        assertThat(ratings.agreement()).isEqualTo(new Proportion(140, 200));
    }

    @Test
    void a_near_miss_weighs_less_where_categories_have_an_order() {
        List<String> order = List.of("bad", "fair", "good");
        Ratings near = Ratings.of(order, pairs("bad bad", "fair fair", "good good", "fair good"));
        Ratings far = Ratings.of(order, pairs("bad bad", "fair fair", "good good", "bad good"));
        assertThat(near.orderedKappa().orElseThrow()).isCloseTo(0.8, ROUNDED);
        assertThat(far.orderedKappa().orElseThrow())
                .isLessThan(near.orderedKappa().orElseThrow());
        assertThat(near.kappa()).isNotEqualTo(near.orderedKappa());
    }

    @Test
    void kappa_is_unknown_if_both_said_the_same_of_everything() {
        assertThat(Ratings.of(List.of("yes", "no"), pairs("yes yes", "yes yes")).kappa())
                .isEmpty();
        assertThat(Ratings.of(List.of("yes", "no"), List.of()).kappa()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void kappa_of_one_who_always_says_the_same_is_none() {
        assertThat(Ratings.of(List.of("yes", "no"), pairs("yes yes", "no yes"))
                        .kappa()
                        .orElseThrow())
                .isZero();
    }

    @Test
    void a_table_is_square() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratings(List.of("yes", "no"), List.of(List.of(1, 2))))
                .withMessage("a table of 2 categories needs as many rows and columns");
    }

    /** Newcombe, Statistics in Medicine 17, 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void intervals_have_the_published_values(int hits, int all, double lower, double upper) {
        Proportion proportion = new Proportion(hits, all);
        assertThat(proportion.lower()).isCloseTo(lower, within(0.00006));
        assertThat(proportion.upper()).isCloseTo(upper, within(0.00006));
    }

    @Test
    void nothing_counted_says_nothing() {
        Proportion none = new Proportion(0, 0);
        assertThat(List.of(none.share(), none.lower(), none.upper())).containsExactly(0.0, 0.0, 1.0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
        assertThat(new Proportion(1, 4).share()).isEqualTo(0.25);
    }

    private static List<Ratings.Pair> pairs(String... pairs) {
        return List.of(pairs).stream()
                .map(pair -> pair.split(" "))
                .map(pair -> new Ratings.Pair(pair[0], pair[1]))
                .toList();
    }

    private static List<List<Double>> units(String... units) {
        List<List<Double>> all = new ArrayList<>();
        for (String unit : units) {
            all.add(List.of(unit.split(" ")).stream()
                    .filter(value -> !value.equals("."))
                    .map(Double::valueOf)
                    .toList());
        }
        return all;
    }
}
