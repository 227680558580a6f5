package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.check.wording.Requirement.Finding;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code keyword: { all: […], any: […], none: […] }}: words that an answer has to contain, or must not. Each requirement
 * that is met counts for the score.
 */
public final class KeywordCheck implements CheckType {

    private static final Set<Normalisation> DEFAULT = EnumSet.complementOf(EnumSet.of(Normalisation.PUNCTUATION));
    private static final int MOST_SHOWN = 4;

    @Override
    public String name() {
        return "keyword";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("all");
        Set<Normalisation> ignore = Normalisation.read(fields, DEFAULT, settings.problems());
        boolean words = fields.bool("words").orElse(true);
        List<Requirement> requirements = requirements(fields, new KeywordReader(settings, ignore, words));
        fields.rejectOthers();
        if (requirements.isEmpty()) {
            settings.reject(
                    fields.place(),
                    "the check looks for nothing",
                    "",
                    "\"all:\", \"any:\" or \"none:\" with at least one word");
        } else {
            List.of("all", "none").forEach(key -> rejectEmpty(fields, key, settings));
        }
        return answer -> verdict(requirements, Normalisation.apply(ignore, answer.text()), answer.text());
    }

    private static List<Requirement> requirements(FieldReader fields, KeywordReader reader) {
        List<Requirement> requirements = new ArrayList<>();
        fields.items("all").forEach(item -> requirements.add(new Requirement(reader.alternatives(item), true)));
        fields.value("any").ifPresent(list -> requirements.add(new Requirement(reader.alternatives(list), true)));
        fields.items("none").forEach(item -> requirements.add(new Requirement(reader.alternatives(item), false)));
        return requirements;
    }

    private static void rejectEmpty(FieldReader fields, String key, CheckSettings settings) {
        if (fields.value(key).orElse(null) instanceof YamlValue.Items list
                && list.items().isEmpty()) {
            settings.reject(list.place(), "the list is empty", "", "at least one word or phrase");
        }
    }

    private static Verdict verdict(List<Requirement> requirements, String text, String answer) {
        if (text.isBlank()) {
            return Verdict.fail("found " + Excerpt.of(answer));
        }
        List<Finding> findings = requirements.stream()
                .map(requirement -> requirement.examine(text))
                .toList();
        int right = (int) findings.stream().filter(Finding::met).count();
        boolean all = right == findings.size();
        String count = findings.size() == 1 || all ? "" : right + " of " + findings.size() + " are right; ";
        String found = all ? "" : "; the answer is " + Excerpt.of(answer);
        return Verdict.share(right, findings.size(), count + evidence(findings, all) + found);
    }

    /** Says what is wrong, or, where everything is right, what was found. */
    private static String evidence(List<Finding> findings, boolean met) {
        List<String> parts = findings.stream()
                .filter(finding -> finding.met() == met)
                .map(Finding::evidence)
                .filter(part -> !part.isEmpty())
                .toList();
        String rest = parts.size() > MOST_SHOWN ? "; " + (parts.size() - MOST_SHOWN) + " more" : "";
        return parts.stream().limit(MOST_SHOWN).collect(Collectors.joining("; ")) + rest;
    }
}
