package dev.labstone.deliver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands at the end of the console: ten lines at the most, however much was evaluated. */
final class LastWords {

    static final int MOST = 10;

    /** How many lines say what to read, to hand in and to do. */
    private static final int LABELS = 3;

    private static final String INDENT = "  ";

    private final Colours colours;
    private final List<String> lines = new ArrayList<>();

    private LastWords(Colours colours) {
        this.colours = colours;
    }

    /**
     * Returns the lines.
     *
     * @param closing the end of an evaluation
     * @param allure the file of the Allure report; empty if there is none
     * @param colours those of the terminal
     */
    static List<String> of(Closing closing, String allure, Colours colours) {
        LastWords words = new LastWords(colours);
        closing.failure().ifPresent(words::failure);
        List<ClosedRun> runs = closing.runs();
        if (closing.failure().isEmpty() && runs.size() == 1) {
            words.one(runs.get(0), allure);
        } else if (closing.failure().isEmpty() && !runs.isEmpty()) {
            words.several(runs, allure);
        }
        return words.lines;
    }

    private void failure(String message) {
        lines.add(colours.bold("Labstone: the evaluation has ended early"));
        List<String> told = message.lines().filter(line -> !line.isBlank()).toList();
        int room = MOST - lines.size();
        boolean fits = told.size() <= room;
        told.stream().limit(fits ? room : room - 1).forEach(line -> lines.add(INDENT + line));
        if (!fits) {
            lines.add(INDENT + "and " + (told.size() - room + 1) + " more lines above");
        }
    }

    private void one(ClosedRun run, String allure) {
        lines.add(colours.bold("Labstone: " + name(run)));
        headline(run, MOST - lines.size() - run.figures().size() - LABELS);
        run.figures().forEach(line -> lines.add(INDENT + line));
        label("read", run.folder() + "/index.html, summary.md" + and(allure));
        label("hand in", handIn(run));
        label("next", run.next());
    }

    /** A part on each line, as long as there is room. */
    private void headline(ClosedRun run, int room) {
        List<String> parts = run.headline();
        int alone = parts.size() <= room ? parts.size() : room - 1;
        parts.stream().limit(alone).forEach(part -> lines.add(INDENT + colours.in(run.tone(), part)));
        if (alone < parts.size()) {
            lines.add(INDENT + colours.in(run.tone(), whole(parts.subList(alone, parts.size()))));
        }
    }

    private static String whole(List<String> parts) {
        return String.join("; ", parts);
    }

    private void several(List<ClosedRun> runs, String allure) {
        lines.add(colours.bold("Labstone: " + runs.size() + " use cases"));
        int room = MOST - lines.size() - 2;
        int shown = runs.size() <= room ? room : room - 1;
        runs.stream()
                .limit(shown)
                .forEach(run -> lines.add(INDENT + name(run) + ": " + colours.in(run.tone(), whole(run.headline()))));
        if (runs.size() > shown) {
            lines.add(INDENT + "and " + (runs.size() - shown) + " more");
        }
        label(
                "read",
                "index.html, summary.md and deliverables of each, in "
                        + runs.get(0).folder() + " and beside it" + and(allure));
        ClosedRun worst = worst(runs);
        label("next", worst.useCase() + ": " + worst.next());
    }

    private static ClosedRun worst(List<ClosedRun> runs) {
        return runs.stream().max(Comparator.comparing(ClosedRun::tone)).orElseThrow();
    }

    private static String name(ClosedRun run) {
        return run.useCase() + ", lineup " + run.lineup();
    }

    private static String handIn(ClosedRun run) {
        int missing = run.missing().size();
        String folder = run.folder() + "/" + Deliverables.FOLDER;
        if (missing == 0) {
            return folder + ", complete";
        }
        return folder + ", " + missing + " of " + run.checklist().size() + " missing (" + Deliverables.CHECKLIST + ")";
    }

    private static String and(String allure) {
        return allure.isEmpty() ? "" : "; " + allure;
    }

    private void label(String label, String text) {
        lines.add(INDENT + colours.bold(label) + " ".repeat(Math.max(1, 8 - label.length())) + text);
    }
}
