package dev.labstone.ilab.stage;

import dev.labstone.ilab.process.CommandFailedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps how stages went, and passes everything on. What is served again for another use case is told as it went the last
 * time.
 */
final class StageReports implements StageListener {

    private final StageListener next;
    private final List<StageReport> all = new ArrayList<>();

    StageReports(StageListener next) {
        this.next = next;
    }

    synchronized List<StageReport> all() {
        return List.copyOf(all);
    }

    @Override
    public void started(String title, String log) {
        next.started(title, log);
    }

    @Override
    public void progress(String text) {
        next.progress(text);
    }

    @Override
    public synchronized void ended(StageReport report) {
        all.removeIf(earlier -> earlier.title().equals(report.title()));
        all.add(report);
        next.ended(report);
    }

    @Override
    public void failed(String title, CommandFailedException failure) {
        next.failed(title, failure);
    }
}
