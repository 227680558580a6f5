package dev.labstone.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.labstone.files.Problem;
import dev.labstone.text.Excerpt;
import dev.labstone.usecase.CheckSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A check that was tried on wrong answers. One of a group is tried on those of all its examples. */
public final class TriedCheck {

    private static final int MOST_SHOWN = 5;

    private final CheckSpec check;
    private final boolean unwanted;
    private final List<WrongAnswer> tried = new ArrayList<>();
    private final List<WrongAnswer> missed = new ArrayList<>();
    private boolean effective;

    /**
     * Creates a check that nothing was tried on yet.
     *
     * @param check the check
     * @param unwanted whether it describes what is unwanted, because it is a member of a set behind {@code not}
     */
    TriedCheck(CheckSpec check, boolean unwanted) {
        this.check = check;
        this.unwanted = unwanted;
    }

    void add(WrongAnswer answer, Outcome outcome) {
        tried.add(answer);
        if (outcome != (unwanted ? Outcome.PASS : Outcome.FAIL)) {
            missed.add(answer);
        } else if (answer.kind() != WrongAnswer.Kind.EMPTY) {
            effective = true;
        }
    }

    /** Returns what is wrong with it: that it told no wrong answer that holds any text from a right one. */
    public Optional<String> complaint() {
        if (effective) {
            return Optional.empty();
        }
        String way = unwanted ? "finds nothing in any wrong answer" : "lets every wrong answer pass";
        return Optional.of(new Problem(
                        check.place(),
                        "the check \"" + check.label() + "\" " + way + ", so it tests nothing",
                        shown() + "\ntried: " + counts(),
                        "an answer under \"wrong:\" of one of these examples that this check tells from a right one,"
                                + " a stricter check, or none")
                .toString());
    }

    private String shown() {
        String first = missed.stream()
                .sorted((one, other) -> one.kind().compareTo(other.kind()))
                .limit(MOST_SHOWN)
                .map(answer -> answer.example() + ", " + answer.kind().words() + ": " + Excerpt.of(answer.text()))
                .collect(joining("\n"));
        int more = missed.size() - MOST_SHOWN;
        return first + (more > 0 ? "\n" + more + " more" : "");
    }

    private String counts() {
        Map<WrongAnswer.Kind, Long> counts =
                tried.stream().collect(groupingBy(WrongAnswer::kind, TreeMap::new, counting()));
        counts.putIfAbsent(WrongAnswer.Kind.GIVEN, 0L);
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " × " + count.getKey().words())
                .collect(joining(", "));
    }

    /** Returns its place and label: {@code cases/cards.yaml:9:9 not keyword}. */
    @Override
    public String toString() {
        return check.place().file() + ":" + check.place().line() + ":"
                + check.place().column() + " " + check.label();
    }
}
