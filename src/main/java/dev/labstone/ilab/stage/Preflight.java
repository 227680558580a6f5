package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Looks, in a second and before any stage runs, at everything that would otherwise fail after minutes or hours: files,
 * programs, disk, memory, and what the adapter of the generation knows of its traps.
 */
public final class Preflight {

    private final Plan plan;
    private final Ilab ilab;
    private final Taxonomy taxonomy;
    private final Path cache;
    private final Machine machine;
    private final BooleanSupplier done;

    Preflight(Plan plan, Ilab ilab, Taxonomy taxonomy, Path cache, Machine machine, BooleanSupplier done) {
        this.plan = plan;
        this.ilab = ilab;
        this.taxonomy = taxonomy;
        this.cache = cache;
        this.machine = machine;
        this.done = done;
    }

    /**
     * Looks.
     *
     * @param plan what is to be done
     * @param ilab the {@code ilab} that does it
     * @param taxonomy what the student is to learn
     * @param cache the folder in which stages run and leave what they make
     * @param done whether all stages have run before; then nobody needs the room for them. Only asked if nothing is missing
     * @return what may go wrong, and need not; each in one sentence without a full stop
     * @throws PreflightException with everything that will go wrong, each with its cure
     */
    public static List<String> check(Plan plan, Ilab ilab, Taxonomy taxonomy, Path cache, BooleanSupplier done) {
        return new Preflight(plan, ilab, taxonomy, cache, Machine.here(), done).check();
    }

    List<String> check() {
        Findings findings = new Findings();
        new MachineCheck(machine, ilab.installation()).check(findings);
        List<Path> told = new FilesCheck(plan, new Cures(ilab.installation(), cache)).check(findings);
        ilab.unsupported(plan, taxonomy).stream()
                .filter(problem -> told.stream().map(Path::toString).noneMatch(problem::contains))
                .forEach(findings::problem);
        ilab.doubts(plan, taxonomy).forEach(findings::warning);
        if (!findings.problems().isEmpty() || !done.getAsBoolean()) {
            new DiskCheck(plan, cache, machine).check(findings);
            new MemoryCheck(plan, machine).check(findings);
        }
        if (!findings.problems().isEmpty()) {
            throw new PreflightException(plan.lineup(), findings);
        }
        return findings.warnings();
    }
}
