package dev.labstone.evaluation;

import java.nio.file.Path;

/** The folder that the files of a run lie in. */
public final class RunFolder {

    private RunFolder() {}

    /**
     * Returns the folder of a run.
     *
     * @param reports the folder of all reports
     * @param useCase the id of the use case
     * @param lineup the name of the lineup
     */
    public static Path of(Path reports, String useCase, String lineup) {
        return reports.resolve(useCase).resolve(lineup);
    }

    /**
     * Ends a run whose reports are written: the next one begins anew, unless this one has questions left to ask.
     *
     * @param folder the folder of the run
     * @param run the run
     * @throws JournalException if the journal cannot be put aside
     */
    public static void end(Path folder, Run run) {
        if (run.isComplete()) {
            Journal.putAside(folder);
        }
    }
}
