package dev.labstone.check.language;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.yaml.FieldReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code language: en}: the answer is written in this language; the score is the share of its letters that are. What is too
 * short to tell is ABSTAIN.
 */
public final class LanguageCheck implements CheckType {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("is");
        String code = settings.fill(fields.filledText("is")).strip();
        fields.rejectOthers();
        Set<String> languages = Languages.of(code);
        if (languages.isEmpty() && !code.isEmpty()) {
            settings.reject(
                    fields.placeOf("is"), "not a language that can be told", code, "a code such as en, de or zh");
        }
        return answer -> verdict(code, languages, answer.text());
    }

    private static Verdict verdict(String code, Set<String> wanted, String answer) {
        if (answer.isBlank()) {
            return Verdict.fail("expected the language " + code + ", found " + Excerpt.of(answer));
        }
        int right = 0;
        int wrong = 0;
        int unclear = 0;
        String reason = "";
        List<String> pieces = Prose.piecesOf(answer);
        for (String piece : pieces) {
            int letters = Prose.letters(piece);
            Optional<String> language = Languages.detect(piece);
            unclear += language.isEmpty() ? letters : 0;
            right += language.filter(wanted::contains).isPresent() ? letters : 0;
            if (language.isPresent() && !wanted.contains(language.get())) {
                reason = wrong == 0 ? language.get() + " in " + Excerpt.of(piece) : reason;
                wrong += letters;
            }
        }
        int told = right + wrong;
        if (told <= unclear) {
            return Verdict.abstain("too little text to tell its language: " + (told + unclear)
                    + " letters, code aside, in " + Excerpt.of(answer));
        }
        return Verdict.share(
                right,
                told,
                wrong == 0 ? "the language is " + code : "expected the language " + code + ", found " + reason);
    }
}
