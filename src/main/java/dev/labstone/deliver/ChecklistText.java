package dev.labstone.deliver;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the checklist for people. */
final class ChecklistText {

    private ChecklistText() {}

    static String of(ClosedRun run) {
        List<Item> missing = run.missing();
        String head = "# " + run.useCase() + ": what is handed in\n\n"
                + (missing.isEmpty()
                        ? "Complete.\n\n"
                        : count(missing.size(), run.checklist().size()) + "\n\n");
        String items = run.checklist().stream().map(ChecklistText::line).collect(Collectors.joining());
        return head + items + "\n`" + Deliverables.MANIFEST
                + "` holds the digest of each file: `sha256sum --check " + Deliverables.MANIFEST
                + "` (on a Mac `shasum -a 256 --check`) tells whether one has changed since.\n";
    }

    private static String count(int missing, int all) {
        return "Not complete yet: " + missing + " of " + all + (missing == 1 ? " is missing." : " are missing.");
    }

    private static String line(Item item) {
        return "- [" + (item.complete() ? "x" : " ") + "] **" + item.what() + "**: " + item.words() + "\n";
    }
}
