package dev.labstone.report;

import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Cost;
import java.util.List;

/**
 * What a comment tells of a use case.
 *
 * @param report what the change does to it
 * @param cost what it took to find out
 * @param remarks what its author should think about
 */
public record ComparedUseCase(ChangeReport report, Cost cost, List<String> remarks) {

    /** Creates it. */
    public ComparedUseCase {
        remarks = List.copyOf(remarks);
    }
}
