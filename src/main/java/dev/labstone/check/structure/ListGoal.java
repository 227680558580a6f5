package dev.labstone.check.structure;

import dev.labstone.check.Check;
import dev.labstone.check.Verdict;
import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The items that an answer has to list.
 *
 * @param expected the items
 * @param separator what stands between them
 * @param ignore what does not count
 * @param order whether they have to be in order
 * @param extra whether further ones do not count
 */
record ListGoal(ListItems expected, Separator separator, Set<Normalisation> ignore, boolean order, boolean extra)
        implements Check {

    private static final int MOST_SHOWN = 5;

    @Override
    public Verdict apply(Answer answer) {
        ListItems found =
                ListItems.of(separator.split(Body.of(answer.text(), true).text()), ignore);
        if (found.size() == 0) {
            return Verdict.fail("expected " + expected.size() + " items, found " + Excerpt.of(answer.text()));
        }
        try {
            return verdict(found, ListMatch.of(expected.compared(), found.compared(), order));
        } catch (RefusedException refused) {
            return refused.verdict();
        }
    }

    private Verdict verdict(ListItems found, ListMatch match) {
        int right = match.size();
        int all = expected.size() + (extra ? 0 : found.size() - right);
        String missing = names(expected.shown(), match.expected());
        String unwanted = extra ? "" : names(found.shown(), match.found());
        String reason = right + " of " + expected.size() + " items found" + (order ? " in order" : "")
                + (missing.isEmpty() ? "" : "; missing " + missing)
                + (unwanted.isEmpty() ? "" : "; not expected " + unwanted);
        return Verdict.share(right, all, reason);
    }

    private static String names(List<String> items, BitSet matched) {
        List<String> others = IntStream.range(0, items.size())
                .filter(index -> !matched.get(index))
                .mapToObj(items::get)
                .toList();
        String shown = others.stream().limit(MOST_SHOWN).map(Excerpt::of).collect(Collectors.joining(", "));
        return shown + (others.size() > MOST_SHOWN ? " and " + (others.size() - MOST_SHOWN) + " more" : "");
    }
}
