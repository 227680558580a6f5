package dev.labstone.ilab.stage;

import dev.labstone.files.Json;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.ilab.process.Supervised;
import dev.labstone.model.Failure;
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
        try (StageLock ignored = StageLock.acquire(place.path(), () -> listener.progress("waits for another run"))) {
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
                        .map(record -> new Done<>(
                                record, Json.MAPPER.convertValue(record.result(), job.type()), place.outputs()));
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
        place.clear();
        Instant began = clock.instant();
        Workspace workspace = Workspace.create(
                place.path(), ilab.installation(), line -> ilab.progress(line).ifPresent(listener::progress));
        listener.started(job.title(), workspace.log().toString());
        try {
            T value = job.work().apply(workspace);
            StageRecord record = record(job, value, place, began);
            place.finish(record);
            listener.ended(job.report(
                    StageReport.State.RAN, record.seconds(), job.words().apply(value)));
            return new Done<>(record, value, place.outputs());
        } catch (CommandFailedException failed) {
            throw fail(job, failed, began);
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

    private <T> ModelException fail(Job<T> job, CommandFailedException failed, Instant began) {
        listener.failed(job.title(), failed);
        listener.ended(job.report(StageReport.State.FAILED, seconds(began), failed.getMessage()));
        return new ModelException(
                Failure.STAGE_FAILED,
                "the stage " + job.title() + " failed: " + failed.getMessage() + " (log: " + failed.log() + ")");
    }

    private long seconds(Instant began) {
        return Duration.between(began, clock.instant()).toSeconds();
    }
}
