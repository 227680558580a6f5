package dev.labstone.junit;

import dev.labstone.lineup.Lineup;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.prose.ProseReader;
import dev.labstone.report.review.Reviews;
import dev.labstone.report.review.ReviewsReader;
import dev.labstone.usecase.UseCase;

/**
 * What is kept beside a use case from run to run, read before anything is asked.
 *
 * @param baseline its baseline
 * @param reviews what people said of answers
 * @param prose what a person has written for the summary
 */
record Kept(BaselineKeeper baseline, Reviews reviews, Prose prose) {

    static Kept of(UseCase useCase, Lineup lineup, Settings settings) {
        return new Kept(
                BaselineKeeper.of(useCase, lineup, settings), ReviewsReader.read(useCase), ProseReader.read(useCase));
    }
}
