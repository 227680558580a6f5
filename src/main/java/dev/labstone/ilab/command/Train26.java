package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Train;
import java.nio.file.Path;
import java.util.List;

/** {@code ilab model train} of 0.26. */
final class Train26 {

    private final Workspace workspace;
    private final Plan plan;
    private final Platform platform;

    Train26(Workspace workspace, Plan plan, Platform platform) {
        this.workspace = workspace;
        this.plan = plan;
        this.platform = platform;
    }

    TrainedStudent run(Path data, GeneratedData generated) {
        Configuration26.ensure(workspace, plan);
        calmThreads();
        if (plan.train().pipeline().equals("full")) {
            return new FullTraining26(workspace, plan)
                    .run(data.resolve(generated.messages().orElseThrow()).toAbsolutePath());
        }
        return new SimpleTraining26(workspace, plan, platform).run(data, generated);
    }

    /** Threads that wait for each other in a loop slow training down five to ten times when anything else computes. */
    private void calmThreads() {
        workspace.set("OMP_WAIT_POLICY", "PASSIVE");
        workspace.set("GOMP_SPINCOUNT", "0");
        plan.train().threads().ifPresent(threads -> workspace.set("OMP_NUM_THREADS", threads.toString()));
    }

    /** Returns what is wrong with the plan for training. */
    static List<String> unsupported(Plan plan, Platform platform) {
        Train train = plan.train();
        return switch (train.pipeline()) {
            case "full" -> FullTraining26.unsupported(plan, platform);
            case "simple" -> SimpleTraining26.unsupported(plan, platform);
            default ->
                List.of("Labstone does not train with the pipeline " + train.pipeline()
                        + ", which wants a GPU of a data centre: write full or simple");
        };
    }
}
