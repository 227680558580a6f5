package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Diff26Test {

    @TempDir
    Path folder;

    @Test
    void names_the_leaves_it_was_given() throws Exception {
        assertThat(diff(Lab26.in(folder, Map.of()))).containsExactly(Lab26.ADDING, Lab26.GREETING);
    }

    @Test
    void names_them_however_much_is_said_after_them() throws Exception {
        assertThat(diff(Lab26.in(folder, Map.of("diff", "flood")))).containsExactly(Lab26.ADDING, Lab26.GREETING);
    }

    @Test
    void a_taxonomy_is_not_valid_because_nothing_was_found_in_it() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("diff", "nothing"));
        assertThatThrownBy(() -> diff(lab))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(Lab26.ADDING);
    }

    @Test
    void what_the_validator_says_is_kept() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of("diff", "invalid"));
        assertThatThrownBy(() -> diff(lab)).isInstanceOfSatisfying(CommandFailedException.class, failed -> {
            assertThat(failed).hasMessageContaining("not valid");
            assertThat(failed.tail()).anyMatch(line -> line.contains("Value must have at least 5 items"));
        });
    }

    private static List<String> diff(Lab26 lab) throws Exception {
        return lab.on(Lab26.LINUX).diff(lab.workspace("run"), lab.plan(), lab.taxonomy());
    }
}
