package dev.labstone.deliver;

import java.util.List;

/**
 * A finished run, as its end is told.
 *
 * @param useCase the id of the use case
 * @param lineup the name of the lineup
 * @param folder the folder of its files
 * @param tone how good the news are
 * @param headline what it has shown, part by part
 * @param figures what came out, in one to three lines
 * @param next what to do next
 * @param checklist what has to be handed in
 * @param taxonomy the folder of the taxonomy
 * @param leaves the folders of its leaves, from there, that belong to what is handed in
 */
public record ClosedRun(
        String useCase,
        String lineup,
        String folder,
        Tone tone,
        List<String> headline,
        List<String> figures,
        String next,
        List<Item> checklist,
        String taxonomy,
        List<String> leaves) {

    /** Creates the end of a run. */
    public ClosedRun {
        headline = List.copyOf(headline);
        figures = List.copyOf(figures);
        checklist = List.copyOf(checklist);
        leaves = List.copyOf(leaves);
    }

    List<Item> missing() {
        return checklist.stream().filter(item -> !item.complete()).toList();
    }
}
