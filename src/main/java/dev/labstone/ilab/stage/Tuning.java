package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.TrainedStudent;

/** From the taxonomy to two files that can be served; each step is taken when somebody needs it, and once. */
final class Tuning {

    private final Jobs jobs;
    private final StageRunner runner;
    private final Once<Done<Validated>> validated;
    private final Once<Done<GeneratedData>> generated;
    private final Once<Done<TrainedStudent>> trained;
    private final Once<Done<Servable>> base;
    private final Once<Done<Servable>> tuned;

    Tuning(Jobs jobs, StageRunner runner) {
        this.jobs = jobs;
        this.runner = runner;
        validated = new Once<>(() -> runner.run(jobs.diff()));
        generated = new Once<>(() -> {
            validated.get();
            return runner.run(jobs.generate());
        });
        trained = new Once<>(() -> runner.run(jobs.train(generated.get())));
        base = new Once<>(() -> runner.run(jobs.convertStudent()));
        tuned = new Once<>(() -> runner.run(jobs.convert(trained.get())));
    }

    /** Has all been done in an earlier run, so that none will run? */
    boolean isDone() {
        return runner.earlier(jobs.diff()).isPresent()
                && runner.earlier(jobs.convertStudent()).isPresent()
                && runner.earlier(jobs.generate())
                        .flatMap(data -> runner.earlier(jobs.train(data)))
                        .flatMap(student -> runner.earlier(jobs.convert(student)))
                        .isPresent();
    }

    Once<Done<Validated>> validated() {
        return validated;
    }

    Once<Done<GeneratedData>> generated() {
        return generated;
    }

    Once<Done<TrainedStudent>> trained() {
        return trained;
    }

    /** The untrained student. */
    Once<Done<Servable>> base() {
        return base;
    }

    /** The trained student. */
    Once<Done<Servable>> tuned() {
        return tuned;
    }
}
