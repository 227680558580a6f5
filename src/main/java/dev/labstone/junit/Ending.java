package dev.labstone.junit;

import dev.labstone.deliver.ClosedRun;
import dev.labstone.deliver.Closing;
import dev.labstone.deliver.Deliver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is said when all is done. It is said at once, unless somebody else says it after the tests. */
final class Ending {

    private final Settings settings;
    private final List<ClosedRun> runs = new ArrayList<>();

    Ending(Settings settings) {
        this.settings = settings;
    }

    void add(ClosedRun run) {
        runs.add(run);
    }

    void finished() {
        tell(new Closing(runs, Optional.empty()));
    }

    void failed(RuntimeException failure) {
        settings.closing()
                .ifPresent(file -> new Closing(runs, Optional.of(String.valueOf(failure.getMessage()))).write(file));
    }

    private void tell(Closing closing) {
        settings.closing().ifPresentOrElse(closing::write, () -> Deliver.now(closing, System.out));
    }
}
