package dev.labstone.ilab.stage;

import dev.labstone.ilab.serve.KeptAnswers;
import dev.labstone.ilab.serve.ServedModel;
import dev.labstone.ilab.serve.ServingFigures;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import java.util.concurrent.atomic.AtomicBoolean;

/** A served model that reports, when it is closed, how serving went, and gives back what it held. */
final class ReportedModel implements ChatModel {

    private final ServedModel model;
    private final KeptAnswers kept;
    private final StageLock lock;
    private final StageReport report;
    private final StageListener listener;
    private final AtomicBoolean closed = new AtomicBoolean();

    ReportedModel(ServedModel model, KeptAnswers kept, StageLock lock, StageReport report, StageListener listener) {
        this.model = model;
        this.kept = kept;
        this.lock = lock;
        this.report = report;
        this.listener = listener;
    }

    @Override
    public ModelIdentity identity() {
        return model.identity();
    }

    @Override
    public Response ask(Request request) {
        return model.ask(request);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (lock;
                    kept) {
                model.close();
            }
            listener.ended(report(model.figures()));
        }
    }

    private StageReport report(ServingFigures figures) {
        StageReport.State state = figures.asked() == 0 ? StageReport.State.REUSED : StageReport.State.RAN;
        String starts = figures.starts() > 1 ? ", server started " + figures.starts() + " times" : "";
        return new StageReport(
                report.stage(),
                report.of(),
                state,
                figures.up().toSeconds(),
                report.from(),
                Counts.of(figures.asked(), "question", "questions") + " asked, "
                        + Counts.of(figures.reused(), "answer", "answers") + " reused" + starts,
                report.fingerprint());
    }
}
