package dev.labstone.evaluation;

import java.nio.file.Path;

/** Where the files of a run lie. */
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
}
