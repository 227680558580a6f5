package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Path FILE = Path.of("a.yaml");

    @Test
    void is_written_the_way_editors_and_terminals_link_it() {
        assertThat(new Place(Path.of("cases", "a.yaml"), 3, 14)).hasToString(Path.of("cases", "a.yaml") + ":3:14");
    }

    @Test
    void follows_a_text_with_line_ends_of_every_kind() {
        assertThat(Place.after(FILE, "")).isEqualTo(new Place(FILE, 1, 1));
        assertThat(Place.after(FILE, "ab")).isEqualTo(new Place(FILE, 1, 3));
        assertThat(Place.after(FILE, "a\n")).isEqualTo(new Place(FILE, 2, 1));
        assertThat(Place.after(FILE, "a\r\nb\rc\n\nde")).isEqualTo(new Place(FILE, 5, 3));
    }

    @Test
    void counts_characters_not_utf_16_units() {
        assertThat(Place.after(FILE, "\n🙂ä")).isEqualTo(new Place(FILE, 2, 3));
    }
}
