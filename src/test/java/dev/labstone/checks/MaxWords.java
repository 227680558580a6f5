package dev.labstone.checks;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.yaml.FieldReader;

/** {@code max-words: 50}: the answer has no more words than that. */
public final class MaxWords implements CheckType {

    @Override
    public String name() {
        return "max-words";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("words");
        int most = fields.integer("words", 1, 10_000).orElse(1);
        fields.rejectOthers();
        return answer -> {
            int words = answer.text().strip().split("\\s+").length;
            String reason = words + " words of at most " + most;
            return words <= most ? Verdict.pass(reason) : Verdict.fail(reason);
        };
    }
}
