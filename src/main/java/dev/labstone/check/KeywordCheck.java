package dev.labstone.check;

import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code keyword: { all: […], any: […], none: […] }}: words that an answer has to contain, or must not. Each requirement
 * that is met counts for the score.
 */
public final class KeywordCheck implements CheckType {

    private static final Set<Normalisation> DEFAULT = EnumSet.complementOf(EnumSet.of(Normalisation.PUNCTUATION));

    @Override
    public String name() {
        return "keyword";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("all");
        Set<Normalisation> ignore = Normalisation.read(fields, DEFAULT, settings);
        boolean words = fields.bool("words").orElse(true);
        KeywordReader reader = new KeywordReader(settings, ignore, words);
        List<Requirement> requirements = new ArrayList<>();
        for (YamlValue item : fields.items("all")) {
            requirements.add(new Requirement(reader.alternatives(item), true));
        }
        if (fields.has("any")) {
            requirements.add(new Requirement(reader.keywords(fields.items("any")), true));
        }
        for (YamlValue item : fields.items("none")) {
            requirements.add(new Requirement(reader.alternatives(item), false));
        }
        fields.rejectOthers();
        if (requirements.isEmpty()) {
            settings.reject(
                    fields.place(),
                    "the check looks for nothing",
                    "",
                    "\"all:\", \"any:\" or \"none:\" with at least one word");
        }
        return answer -> verdict(requirements, Normalisation.apply(ignore, answer.text()));
    }

    private static Verdict verdict(List<Requirement> requirements, String text) {
        List<String> wrong = new ArrayList<>();
        for (Requirement requirement : requirements) {
            requirement.reasonAgainst(text).ifPresent(wrong::add);
        }
        int right = requirements.size() - wrong.size();
        String found = wrong.isEmpty() ? "" : "; found " + Excerpt.of(text);
        return Verdict.share(right, requirements.size(), String.join("; ", wrong) + found);
    }
}
