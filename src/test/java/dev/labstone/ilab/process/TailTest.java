package dev.labstone.ilab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TailTest {

    private final List<String> told = new ArrayList<>();
    private final Tail tail = new Tail();
    private final Lines lines = new Lines(tail, told::add);

    @Test
    void line_feeds_carriage_returns_and_both_end_a_line() {
        add("a\nb\r\nc\rd\n\ne");
        lines.end();
        assertThat(told).containsExactly("a", "b", "c", "d", "", "e");
    }

    @Test
    void a_bar_is_told_in_every_state_and_kept_in_its_last() {
        add("before\n" + bar(1000) + "\nafter\n");
        assertThat(told).hasSize(1002);
        assertThat(tail.lines()).containsExactly("before", "1000", "after");
    }

    @Test
    void two_bars_and_windows_lines_do_not_take_each_others_place() {
        add(bar(3) + "\n" + bar(5) + "\r\nlast\r\n");
        assertThat(tail.lines()).containsExactly("3", "5", "last");
    }

    @Test
    void a_bar_that_is_wiped_out_leaves_its_last_state() {
        add(bar(3) + "\r    \rnext\n\r     \nlast\n");
        assertThat(tail.lines()).containsExactly("next", "last");
    }

    @Test
    void pieces_may_be_cut_anywhere() {
        byte[] bytes = "ä\r\nbär\r12\rx\n".getBytes(StandardCharsets.UTF_8);
        for (byte next : bytes) {
            lines.add(new byte[] {next}, 1);
        }
        assertThat(told).containsExactly("ä", "bär", "12", "x");
        assertThat(tail.lines()).containsExactly("ä", "x");
    }

    @Test
    void keeps_the_last_twenty_that_are_not_blank() {
        add(IntStream.rangeClosed(1, 50).mapToObj(i -> "line " + i + "\n \n\n").collect(Collectors.joining()));
        assertThat(tail.lines()).hasSize(20).startsWith("line 31").endsWith("line 50");
    }

    @Test
    void shows_what_stands_unfinished_at_the_end() {
        add("a\n 50%\r 60%");
        assertThat(tail.lines()).containsExactly("a", " 60%");
        add("\nb\n");
        assertThat(tail.lines()).containsExactly("a", " 60%", "b");
    }

    @Test
    void what_is_no_utf_8_is_replaced() {
        lines.add(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xC3, '\n'}, 5);
        assertThat(told).containsExactly("a\uFFFDb\uFFFD");
    }

    @Test
    void of_a_very_long_line_the_beginning_is_told() {
        add("x".repeat(Lines.LONGEST) + "\n" + "y".repeat(Lines.LONGEST + 1) + "\nz\n");
        assertThat(told).containsExactly("x".repeat(Lines.LONGEST), "y".repeat(Lines.LONGEST) + "…", "z");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lines.add(bytes, bytes.length);
    }

    /** Returns what tqdm writes: every state begins with a carriage return. */
    private static String bar(int states) {
        return IntStream.rangeClosed(1, states).mapToObj(i -> "\r" + i).collect(Collectors.joining());
    }
}
