package dev.labstone.ilab.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Thrown when stages would fail for reasons that can be seen before they start; the message tells all of them. */
public final class PreflightException extends RuntimeException {

    private final transient List<String> problems;

    PreflightException(String lineup, Findings findings) {
        super(message(lineup, findings), null, false, false);
        this.problems = findings.problems();
    }

    /** Returns what will go wrong, each with its cure. */
    public List<String> problems() {
        return problems;
    }

    private static String message(String lineup, Findings findings) {
        int count = findings.problems().size();
        String head = "the lineup \"" + lineup + "\" cannot tune its student here yet, for "
                + (count == 1 ? "1 reason" : count + " reasons");
        return Stream.concat(
                        findings.problems().stream(),
                        findings.warnings().stream().map(text -> "besides, " + text))
                .map(text -> "- " + text.replace("\n", "\n  "))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}
