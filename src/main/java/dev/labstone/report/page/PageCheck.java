package dev.labstone.report.page;

import dev.labstone.check.CheckResult;
import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.model.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a page says of a check.
 *
 * @param check its name
 * @param line where it stands in the file of the use case
 * @param weight its share in the goodness
 * @param outcome its verdict
 * @param score its score
 * @param reason why
 * @param members the members of a set
 * @param opinions what judges said
 */
record PageCheck(
        String check,
        int line,
        BigDecimal weight,
        Outcome outcome,
        Optional<BigDecimal> score,
        String reason,
        List<PageCheck> members,
        List<Said> opinions) {

    static PageCheck of(CheckResult result) {
        return new PageCheck(
                result.check().label(),
                result.check().place().line(),
                result.check().weight(),
                result.verdict().outcome(),
                result.verdict().score(),
                PageText.reason(result.verdict().reason()),
                result.members().stream().map(PageCheck::of).toList(),
                result.opinions().stream().map(Said::of).toList());
    }

    /** What a judge said, in its own words. */
    record Said(String judge, Optional<String> said, String reason, List<String> replies) {
        static Said of(Opinion opinion) {
            return new Said(
                    opinion.judge(),
                    opinion.said(),
                    PageText.reason(opinion.reason()),
                    opinion.replies().stream()
                            .map(Answer::text)
                            .map(PageText::reason)
                            .toList());
        }
    }
}
