package dev.labstone.junit;

import dev.labstone.ilab.stage.Stages;
import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.lineup.Binding;
import dev.labstone.lineup.Lineup;
import dev.labstone.lineup.Students;
import dev.labstone.model.ChatModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Opens the students that the stages of {@code ilab} make.
 *
 * @param stages the stages
 */
record TunedStudents(Stages stages) implements Students {

    /** Returns the lineup with somebody who opens its student, if it has one. */
    static Lineup in(Lineup lineup, Settings settings) {
        return lineup.plan()
                .map(plan -> Stages.of(plan, settings.ilab(), Console.stages(settings.ci())))
                .map(stages -> lineup.with(new TunedStudents(stages)))
                .orElse(lineup);
    }

    @Override
    public ChatModel open(Binding.Ilab.Played which) {
        return which == Binding.Ilab.Played.STUDENT ? stages.student() : stages.trained();
    }

    @Override
    public Optional<TuningReport> report() {
        return Optional.of(stages.report());
    }

    @Override
    public Optional<Path> trainingData() {
        return stages.trainingData();
    }

    @Override
    public List<String> notes() {
        return stages.notes();
    }
}
