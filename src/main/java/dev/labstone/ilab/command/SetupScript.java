package dev.labstone.ilab.command;

import dev.labstone.ilab.process.ShellWord;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The script of this repository that fills the cache for some lineups: {@code ilab}, models and a converter. */
public final class SetupScript {

    private static final Set<String> LINEUPS = Set.of("tiny", "tiny17");

    private SetupScript() {}

    /**
     * Returns the command that makes a file: what lies in such a lineup's part of the cache is made by the script.
     *
     * @param file the file, or a folder
     * @param cache the cache
     */
    public static Optional<String> making(Path file, Path cache) {
        Path whole = cache.toAbsolutePath();
        return Optional.of(file.toAbsolutePath())
                .filter(absolute -> absolute.startsWith(whole) && !absolute.equals(whole))
                .map(absolute -> whole.relativize(absolute).getName(0).toString())
                .filter(LINEUPS::contains)
                .map(lineup -> "src/main/ilab/setup --cache " + ShellWord.quote(whole.toString()) + " " + lineup);
    }
}
