package dev.labstone.report.prose;

import dev.labstone.files.Problems;
import dev.labstone.usecase.UseCase;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Gap;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code summary.yaml}. What is not written yet, or {@linkplain Gap a gap}, is no problem; what is written has to be of use. */
public final class ProseReader {

    /** The name of the file in the folder of the use case. */
    public static final String FILE = "summary.yaml";

    private static final String PERCENT = "percent";
    private static final String CALCULATION = "calculation";
    private static final int WHOLE = 100;

    private final Problems problems;

    private ProseReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads the prose of a use case.
     *
     * @param useCase the use case; if its folder has no such file, nothing is written yet
     * @throws dev.labstone.files.InvalidFileException if it cannot be read, has a key that nobody knows, or a field says
     *     nothing, with all that is wrong
     */
    public static Prose read(UseCase useCase) {
        Path file = useCase.folder().resolve(FILE);
        if (!Files.exists(file)) {
            return Prose.none(file);
        }
        Problems problems = new Problems(file);
        Prose prose = YamlReader.read(file, problems)
                .flatMap(value -> FieldReader.of(value, "the file", problems))
                .map(fields -> new ProseReader(problems).read(file, fields))
                .orElse(Prose.none(file));
        problems.throwIfAny();
        return prose;
    }

    private Prose read(Path file, FieldReader fields) {
        Map<ProseField, String> texts = new EnumMap<>(ProseField.class);
        Optional<TimeSaved> saved = Optional.empty();
        for (ProseField field : ProseField.values()) {
            if (field == ProseField.TIME_SAVED) {
                saved = isGap(fields, field)
                        ? Optional.empty()
                        : fields.map(field.key()).flatMap(this::timeSaved);
            } else if (fields.has(field.key()) && !isGap(fields, field)) {
                text(fields, field).ifPresent(text -> texts.put(field, text));
            }
        }
        fields.rejectOthers();
        return new Prose(file, texts, saved);
    }

    private static boolean isGap(FieldReader fields, ProseField field) {
        return fields.has(field.key())
                && fields.value(field.key())
                        .filter(YamlValue.Text.class::isInstance)
                        .map(value -> Gap.is(((YamlValue.Text) value).text()))
                        .orElse(false);
    }

    private Optional<String> text(FieldReader fields, ProseField field) {
        String text = fields.filledText(field.key()).strip();
        if (text.equals(field.example())) {
            reject(fields, field, "still holds the example", text, "your own answer: " + field.question());
        } else if (field.isLink() && !isLink(text)) {
            reject(fields, field, "is no link", text, "a link such as " + field.example());
        }
        return Optional.of(text).filter(filled -> !filled.isEmpty());
    }

    private Optional<TimeSaved> timeSaved(FieldReader fields) {
        fields.requireKey(PERCENT);
        Optional<Integer> percent = fields.integer(PERCENT, 1, WHOLE);
        String calculation = fields.filledText(CALCULATION).strip();
        if (calculation.equals(ProseField.TIME_SAVED.example())) {
            reject(fields, ProseField.TIME_SAVED, "still holds the example", calculation, "your own calculation");
        }
        fields.rejectOthers();
        return percent.map(value -> new TimeSaved(value, calculation));
    }

    private void reject(FieldReader fields, ProseField field, String what, String found, String expected) {
        problems.add(fields.placeOf(field.key()), "\"" + field.key() + "\" " + what, found, expected);
    }

    private static boolean isLink(String text) {
        try {
            URI link = URI.create(text);
            return "https".equals(link.getScheme()) && link.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
