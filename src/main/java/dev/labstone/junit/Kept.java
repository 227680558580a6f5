package dev.labstone.junit;

import dev.labstone.lineup.Lineup;
import dev.labstone.report.review.Reviews;
import dev.labstone.report.review.ReviewsReader;
import dev.labstone.usecase.UseCase;

/**
 * What is kept beside a use case from run to run, read before anything is asked.
 *
 * @param baseline its baseline
 * @param reviews what people said of answers
 */
record Kept(BaselineKeeper baseline, Reviews reviews) {

    static Kept of(UseCase useCase, Lineup lineup, Settings settings) {
        return new Kept(BaselineKeeper.of(useCase, lineup, settings), ReviewsReader.read(useCase));
    }
}
