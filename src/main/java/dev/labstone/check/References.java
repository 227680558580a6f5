package dev.labstone.check;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;

/**
 * Holds the answers that authors give to the checks of their examples: a check that not even the reference passes is
 * mistaken, and so is one that lets pass what its author calls wrong.
 */
public final class References {

    private References() {}

    /**
     * Verifies the references and the wrong answers of a use case.
     *
     * @param useCase the use case
     * @param checks the checks
     * @throws InvalidFileException if a reference does not pass or a wrong answer does, with all of them
     */
    public static void verify(UseCase useCase, Checks checks) {
        Problems problems = new Problems(useCase.file());
        for (Example example : useCase.examples()) {
            verifyReference(example, checks, problems);
            example.wrong().forEach(wrong -> verifyWrong(example, wrong, checks, problems));
        }
        problems.throwIfAny();
    }

    private static void verifyReference(Example example, Checks checks, Problems problems) {
        Trial trial = trial(example, example.reference(), checks);
        if (isSure(Outcome.FAIL, trial, checks)) {
            problems.add(
                    example.place(),
                    "the reference of \"" + example.id() + "\" does not pass the checks of its own example",
                    trial.assessment().commentary(),
                    "a reference that passes, or checks that let it");
        }
    }

    private static void verifyWrong(Example example, String wrong, Checks checks, Problems problems) {
        if (isSure(Outcome.PASS, trial(example, wrong, checks), checks)) {
            problems.add(
                    example.place(),
                    "a wrong answer of \"" + example.id() + "\" passes the checks of its own example",
                    wrong,
                    "checks that let it fail, or no such answer under \"wrong:\"");
        }
    }

    /** What judges would say is not known here; what is sure without them is a mistake all the same. */
    private static boolean isSure(Outcome outcome, Trial trial, Checks checks) {
        return new Outlook(trial, checks::isJudged).isSure(outcome);
    }

    private static Trial trial(Example example, String answer, Checks checks) {
        LeafVerdicts others =
                (leaf, of, text) -> checks.isJudged(leaf) && !text.text().isBlank()
                        ? Verdict.notAsked("the other checks have decided")
                        : checks.verdict(leaf, of, text);
        return new Trial(example, AuthorAnswer.of(answer), others);
    }
}
