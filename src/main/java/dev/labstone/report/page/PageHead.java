package dev.labstone.report.page;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.judge.calibration.LabelsReader;
import dev.labstone.report.review.Review;
import dev.labstone.report.review.Reviews;
import dev.labstone.report.review.ReviewsReader;
import dev.labstone.usecase.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every page says of the whole run.
 *
 * @param run the name of the run
 * @param lineup the lineup
 * @param useCase the id of the use case
 * @param title its title
 * @param description its description; may be empty
 * @param size how many examples it has
 * @param verdict what the run has shown
 * @param groups the groups
 * @param models who played each role
 * @param views what is looked at side by side
 * @param figures the figures of each view
 * @param claims what was claimed
 * @param notes what a reader should know
 * @param labels what people labelled so far, and how labels are written
 * @param reviews what people said so far, and how that is written
 */
record PageHead(
        String run,
        String lineup,
        String useCase,
        String title,
        String description,
        int size,
        List<String> verdict,
        List<Group> groups,
        Map<String, String> models,
        List<View> views,
        Map<String, List<PageFigure>> figures,
        List<Claimed> claims,
        List<String> notes,
        Labels labels,
        Reviewed reviews) {

    static PageHead of(Gate gate, Reviews reviews) {
        Run run = gate.run();
        Map<String, String> models = new LinkedHashMap<>();
        run.models().forEach((role, model) -> models.put(role.id(), model.label()));
        List<PageView> views = PageView.of(run.roles());
        Map<String, List<PageFigure>> figures = new LinkedHashMap<>();
        views.forEach(view -> figures.put(view.id(), PageFigure.of(gate, view)));
        return new PageHead(
                run.id(),
                run.lineup(),
                run.useCase().id(),
                run.useCase().title(),
                run.useCase().description(),
                run.results().size(),
                Headline.parts(gate),
                run.useCase().groups(),
                models,
                views.stream().map(View::of).toList(),
                figures,
                gate.claims().stream().map(Claimed::of).toList(),
                run.notes(),
                Labels.of(run),
                Reviewed.of(reviews));
    }

    record View(String id, List<String> roles) {
        static View of(PageView view) {
            return new View(
                    view.id(), view.roles().stream().map(role -> role.id()).toList());
        }
    }

    record Claimed(String claim, boolean required, ClaimState state, String words) {
        static Claimed of(TestedClaim tested) {
            return new Claimed(
                    tested.claim().words(), tested.claim().terms().required(), tested.state(), tested.words());
        }
    }

    record Labels(String file, List<String> columns, List<LabelRow> rows) {
        static Labels of(Run run) {
            return new Labels(
                    LabelsReader.FILE,
                    LabelsReader.COLUMNS,
                    run.judging().stream()
                            .flatMap(judging -> judging.labels().stream())
                            .filter(row -> !row.label().isEmpty())
                            .toList());
        }
    }

    record Reviewed(String file, List<String> columns, List<Row> rows) {
        static Reviewed of(Reviews reviews) {
            return new Reviewed(
                    ReviewsReader.FILE,
                    ReviewsReader.COLUMNS,
                    reviews.all().stream().map(Row::of).toList());
        }
    }

    record Row(String example, String role, String verdict, String comment, String sha256) {
        static Row of(Review review) {
            return new Row(
                    review.example(),
                    review.role().id(),
                    review.opinion().word(),
                    review.comment(),
                    review.answerSha256());
        }
    }
}
