package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    private static final String TITLE = "title: Cards";
    private static final String SAMPLED =
            TITLE + "\ndecoding: { strategy: sample, temperature: 0.7, seed: 7 }\nsamples: 3";

    @TempDir
    Path folder;

    @Test
    void an_example_is_asked_once_unless_the_author_says_otherwise() {
        assertThat(CaseFile.read(folder, CaseFile.SHORTEST).examples())
                .singleElement()
                .satisfies(example -> assertThat(example.decodings()).containsExactly(example.decoding()));
    }

    @Test
    void each_sample_has_the_next_seed_and_is_alike_otherwise() {
        Example example = example(CaseFile.replace(TITLE, SAMPLED));
        assertThat(example.samples()).isEqualTo(3);
        assertThat(example.decodings()).extracting(Decoding::seed).containsExactly(7, 8, 9);
        assertThat(example.decodings())
                .allSatisfy(decoding -> assertThat(decoding.withSeed(7)).isEqualTo(example.decoding()));
    }

    @Test
    void the_highest_seed_is_followed_by_zero() {
        assertThat(Decoding.DEFAULT.withSeed(Integer.MAX_VALUE).draws(3))
                .extracting(Decoding::seed)
                .containsExactly(Integer.MAX_VALUE, 0, 1);
    }

    @Test
    void a_group_may_be_asked_more_often_or_less() {
        String text = CaseFile.replace(TITLE, SAMPLED).replace("card: {}", "card: { samples: 1 }");
        assertThat(example(text).samples()).isEqualTo(1);
        assertThat(example(text.replace("samples: 1", "samples: 5")).samples()).isEqualTo(5);
    }

    @Test
    void greedy_samples_would_be_all_the_same_which_is_said_once_and_where_it_stands() {
        String two = CaseFile.replace(TITLE, TITLE + "\nsamples: 3")
                .replace("{ card: {} }", "{ card: {}, other: {} }")
                .concat("  - { id: two, group: other, input: Which, reference: That, checks: [ keyword: That ] }\n");
        assertThat(CaseFile.problems(folder, two))
                .singleElement()
                .asString()
                .contains("cards.yaml:3:10: greedy decoding gives the same sample each time", "strategy: sample");
    }

    @Test
    void a_greedy_group_of_a_sampled_use_case_has_to_say_that_it_is_asked_once() {
        String greedy =
                CaseFile.replace(TITLE, SAMPLED).replace("card: {}", "card: { decoding: { strategy: greedy } }");
        assertThat(CaseFile.problems(folder, greedy))
                .singleElement()
                .asString()
                .contains("cards.yaml:4:10: greedy decoding gives the same sample each time");
        assertThat(example(greedy.replace("greedy }", "greedy }, samples: 1")).samples())
                .isEqualTo(1);
    }

    private Example example(String text) {
        return CaseFile.read(folder, text).examples().get(0);
    }
}
