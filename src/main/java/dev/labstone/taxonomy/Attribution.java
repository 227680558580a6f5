package dev.labstone.taxonomy;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import dev.labstone.yaml.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The file that says where the texts of a leaf come from. The upstream repository wants it beside each leaf. */
final class Attribution {

    private static final String NAME = "attribution.txt";

    /** The lines that a source has, by the word that tells each of them. */
    private static final Map<String, String> LINES = lines();

    private final Path file;
    private final Problems refusals;
    private final Problems remarks;

    private Attribution(Path file, Problems refusals, Problems remarks) {
        this.file = file;
        this.refusals = refusals;
        this.remarks = remarks;
    }

    /**
     * Looks at the file.
     *
     * @param folder the folder of the leaf
     * @param refusals receives why the repository would not take the leaf
     * @param remarks receives which of the usual lines are not there
     */
    static void check(Path folder, Problems refusals, Problems remarks) {
        new Attribution(folder.resolve(NAME), refusals, remarks).check();
    }

    private void check() {
        if (!Files.isRegularFile(file)) {
            reject("there is no " + NAME + " beside the leaf");
            return;
        }
        Problems unreadable = new Problems(file);
        Optional<String> text = new Utf8(file, unreadable).decode(bytes());
        refusals.addAll(unreadable);
        if (text.isPresent() && text.get().isBlank()) {
            reject("the file is empty");
        } else {
            text.ifPresent(this::remarkLines);
        }
    }

    private void reject(String what) {
        refusals.add(new Place(file, 1, 1), what, "", "the lines\n" + String.join("\n", LINES.values()));
    }

    private void remarkLines(String text) {
        rejectGaps(text);
        String words = text.toLowerCase(Locale.ROOT);
        LINES.forEach((word, line) -> {
            if (!words.contains(word)) {
                remarks.add(new Place(file, 1, 1), "a line is missing in " + NAME, "", line);
            }
        });
    }

    private void rejectGaps(String text) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            int column = lines.get(line).indexOf(Gap.MARK);
            if (column >= 0) {
                Place place = new Place(file, line + 1, column + 1);
                refusals.add(place, "still to be filled in", lines.get(line).substring(column), "your own text");
            }
        }
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file + ": " + broken.getMessage(), broken);
        }
    }

    private static Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("title", "Title of work: …");
        lines.put("link", "Link to work: … (or: none, written by ourselves)");
        lines.put("revision", "Revision: …");
        lines.put("license", "License of the work: the short name of SPDX, such as Apache-2.0 or CC-BY-SA-4.0");
        lines.put("creator", "Creator names: …");
        return lines;
    }
}
