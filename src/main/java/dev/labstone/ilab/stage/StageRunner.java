package dev.labstone.ilab.stage;

import dev.labstone.files.Json;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.process.Supervised;
import dev.labstone.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Does what stages have to do, unless it is done already. */
final class StageRunner {

    private final Path folder;
    private final IlabSettings settings;
    private final Ilab ilab;
    private final StageListener listener;
    private final KnownDigests digests;
    private final Clock clock;

    /**
     * Creates a runner.
     *
     * @param folder the folder of the stages of a lineup
     */
    StageRunner(
            Path folder, IlabSettings settings, Ilab ilab, StageListener listener, KnownDigests digests, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.ilab = ilab;
        this.listener = listener;
        this.digests = digests;
        this.clock = clock;
    }

    /**
     * Does a job, or takes what it made earlier.
     *
     * @throws ModelException if it fails; the message is the cause in short
     */
    <T> Done<T> run(Job<T> job) {
        StageFolder place = place(job);
        try (StageLock ignored = lock(job, place)) {
            Done<T> done = earlier(job).map(found -> reused(job, found, place)).orElseGet(() -> work(job, place));
            EarlierRuns.prune(folder.resolve(job.folder()), place.path());
            return done;
        }
    }

    /** Returns what the job made in an earlier run, if that still holds and may be reused. */
    <T> Optional<Done<T>> earlier(Job<T> job) {
        StageFolder place = place(job);
        return settings.fresh().contains(job.stage())
                ? Optional.empty()
                : place.done()
                        .filter(record -> record.inputs().equals(job.inputs().values()))
                        .flatMap(record ->
                                record.resultAs(job.type()).map(value -> new Done<>(record, value, place.outputs())));
    }

    private StageLock lock(Job<?> job, StageFolder place) {
        try {
            return StageLock.acquire(place.path(), () -> listener.progress("waits for another run"));
        } catch (UncheckedIOException broken) {
            throw fail(job, broken, place, clock.instant());
        }
    }

    private StageFolder place(Job<?> job) {
        return new StageFolder(folder.resolve(job.folder()).resolve(job.inputs().fingerprint()), digests);
    }

    private <T> Done<T> reused(Job<T> job, Done<T> found, StageFolder place) {
        place.touch();
        listener.ended(job.report(
                StageReport.State.REUSED, found.record().seconds(), job.words().apply(found.value())));
        return found;
    }

    private <T> Done<T> work(Job<T> job, StageFolder place) {
        Supervised.awaitEarlier(Workspace.log(place.path()));
        Instant began = clock.instant();
        Done<T> done = attempt(job, place, began);
        listener.ended(job.report(
                StageReport.State.RAN, done.record().seconds(), job.words().apply(done.value())));
        return done;
    }

    /** Whatever breaks the work, from a command that fails to a full disk, is a failure of this stage and no more. */
    private <T> Done<T> attempt(Job<T> job, StageFolder place, Instant began) {
        try {
            place.clear();
            Workspace workspace = Workspace.create(
                    place.path(),
                    ilab.installation(),
                    line -> ilab.progress(line).ifPresent(listener::progress));
            listener.started(job.title(), workspace.log().toString());
            T value = job.work().apply(workspace);
            StageRecord record = record(job, value, place, began);
            place.finish(record);
            return new Done<>(record, value, place.outputs());
        } catch (RuntimeException broken) {
            throw fail(job, broken, place, began);
        }
    }

    private <T> StageRecord record(Job<T> job, T value, StageFolder place, Instant began) {
        try {
            return new StageRecord(
                    StageRecord.VERSION,
                    job.stage(),
                    job.inputs().values(),
                    place.outputsNow(),
                    Json.MAPPER.valueToTree(value),
                    began.truncatedTo(ChronoUnit.SECONDS).toString(),
                    seconds(began));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the outputs of " + job.title(), broken);
        }
    }

    private ModelException fail(Job<?> job, RuntimeException broken, StageFolder place, Instant began) {
        Breakdown why = Breakdown.of(broken, Workspace.log(place.path()));
        why.command().ifPresent(failed -> listener.failed(job.title(), failed));
        listener.ended(job.report(StageReport.State.FAILED, seconds(began), why.reason()));
        return why.exception(job.title());
    }

    private long seconds(Instant began) {
        return Duration.between(began, clock.instant()).toSeconds();
    }
}
