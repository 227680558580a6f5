package dev.labstone.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.labstone.taxonomy.TaxonomyCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The contribution in {@code taxonomy/} is one that {@code ilab} and InstructLab's repository take. A folder without a leaf
 * is red, as a leaf that stands in the wrong place looks the same; who contributes nothing has no such folder.
 */
class TaxonomyTest {

    private static final Path TAXONOMY = Path.of("taxonomy");

    @Test
    void the_contribution_is_sound() {
        assumeTrue(Files.exists(TAXONOMY), "there is no folder taxonomy/, so nothing is contributed");
        TaxonomyCheck check = TaxonomyCheck.of(TAXONOMY);
        check.remarks().forEach(remark -> System.out.println("remark on " + remark));
        check.throwIfAny();
    }
}
