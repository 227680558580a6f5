package dev.labstone.report;

import dev.labstone.files.Durations;
import dev.labstone.gate.change.Cost;
import dev.labstone.ilab.stage.StageReport;
import dev.labstone.ilab.stage.StageReport.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What it took to find out, in words. */
final class CostText {

    private CostText() {}

    static List<String> of(Cost cost) {
        List<String> lines = new ArrayList<>();
        lines.add(cost.asked() == 0 ? "no model was asked about an example" : asked(cost));
        if (cost.judged() > 0) {
            lines.add(cost.judged() + " questions were put to judges");
        }
        if (cost.replayed() > 0) {
            lines.add(cost.replayed() + " answers were replayed from recordings");
        }
        cost.seconds().ifPresent(seconds -> lines.add("time: " + Durations.words(seconds)));
        stages(lines, "stages that ran", cost, State.RAN);
        stages(lines, "stages that were reused, because nothing has changed for them", cost, State.REUSED);
        stages(lines, "stages that failed", cost, State.FAILED);
        return lines;
    }

    private static String asked(Cost cost) {
        return cost.asked() + " answers of models, with " + cost.promptTokens() + " tokens of prompts and "
                + cost.completionTokens() + " of answers, as far as servers count";
    }

    private static void stages(List<String> lines, String what, Cost cost, State state) {
        List<StageReport> stages =
                cost.stages().stream().filter(stage -> stage.state() == state).toList();
        if (!stages.isEmpty()) {
            lines.add(what + ": "
                    + stages.stream()
                            .map(stage -> GitHubText.inert(stage.title())
                                    + (state == State.RAN ? " (" + Durations.words(stage.seconds()) + ")" : ""))
                            .collect(Collectors.joining(", ")));
        }
    }
}
