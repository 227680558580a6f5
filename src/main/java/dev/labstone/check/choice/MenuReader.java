package dev.labstone.check.choice;

import dev.labstone.check.CheckSettings;
import dev.labstone.yaml.FieldReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the menu of a choice: {@code of: [A, B, C]}, {@code options: { A: Rome, B: Paris }}, or A to D. */
final class MenuReader {

    private static final String OF = "of";
    private static final String OPTIONS = "options";
    private static final List<String> DEFAULT = List.of("A", "B", "C", "D");

    private final CheckSettings settings;
    private final FieldReader fields;

    MenuReader(CheckSettings settings, FieldReader fields) {
        this.settings = settings;
        this.fields = fields;
    }

    Menu read(String right) {
        Map<String, String> options = options();
        List<String> of = fields.has(OF) ? fields.texts(OF) : DEFAULT;
        Set<String> letters = options.isEmpty() ? new TreeSet<>(of) : options.keySet();
        String key = fields.has(OPTIONS) ? OPTIONS : OF;
        if (fields.has(OF) && fields.has(OPTIONS)) {
            reject(OF, "the menu is there twice", "", "either \"of:\" or \"options:\"");
        } else if (letters.size() < 2 || (options.isEmpty() && letters.size() < of.size())) {
            reject(key, "not a menu", String.join(", ", of), "at least two letters, each once");
        } else if (!letters.contains(right) && fields.has("is")) {
            reject("is", "not one of the menu", right, "one of " + String.join(", ", letters) + hint());
        }
        letters.stream()
                .filter(letter -> !letter.matches("[A-Z]"))
                .forEach(letter -> reject(key, "not a letter of a menu", letter, "a capital letter from A to Z"));
        return new Menu(letters, OptionTexts.of(options));
    }

    private String hint() {
        return fields.has(OF) || fields.has(OPTIONS) ? "" : "; \"of:\" names other letters";
    }

    private Map<String, String> options() {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<FieldReader> options = fields.map(OPTIONS);
        options.ifPresent(all ->
                List.copyOf(all.keys()).forEach(letter -> texts.put(letter, settings.fill(all.filledText(letter)))));
        Set<String> seen = new TreeSet<>();
        texts.forEach((letter, text) -> {
            String plain = OptionTexts.plain(text);
            if (plain.isEmpty() || !seen.add(plain)) {
                reject(OPTIONS, "an option cannot be told from the others", text, "options that differ in their words");
            }
        });
        return texts;
    }

    private void reject(String key, String what, String found, String expected) {
        settings.reject(fields.placeOf(key), what, found, expected);
    }
}
