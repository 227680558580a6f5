package dev.labstone.report.page;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.report.page.PageView.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page's part of the examples.
 *
 * @param number which page, from 1
 * @param file the name of its file
 * @param from its first example, counted from 0
 * @param to the example after its last one
 * @param counts for each view how many of its examples can be found by what
 */
record PagePart(int number, String file, int from, int to, Map<String, Map<Tag, Integer>> counts) {

    /** The most bytes of head and examples; with everything around them a page has less than 5 MB. */
    private static final int MOST_BYTES = 4_000_000;

    /** A head that leaves less than this, because people have said so much, may make a page larger, but no more pages. */
    private static final int LEAST_BYTES = 500_000;

    /** More examples than this make a browser slow. */
    private static final int MOST_EXAMPLES = 1_000;

    /**
     * Splits examples into as few pages as hold them, in their order; there is always one page.
     *
     * @param head how many bytes the head takes on every page
     */
    static List<PagePart> split(List<ExampleResult> results, PageExamples examples, int head) {
        List<PagePart> parts = new ArrayList<>();
        int room = Math.max(LEAST_BYTES, MOST_BYTES - head);
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < results.size(); i++) {
            int size = ScriptJson.bytes(ScriptJson.of(examples.of(results.get(i))));
            if (i > from && (bytes + size > room || i - from == MOST_EXAMPLES)) {
                parts.add(part(parts.size() + 1, from, i, results, examples));
                from = i;
                bytes = 0;
            }
            bytes += size;
        }
        parts.add(part(parts.size() + 1, from, results.size(), results, examples));
        return parts;
    }

    private static PagePart part(int number, int from, int to, List<ExampleResult> results, PageExamples examples) {
        Map<String, Map<Tag, Integer>> counts = new LinkedHashMap<>();
        for (PageView view : examples.views()) {
            Map<Tag, Integer> byTag = new EnumMap<>(Tag.class);
            Arrays.stream(Tag.values()).forEach(tag -> byTag.put(tag, 0));
            results.subList(from, to)
                    .forEach(result -> examples.tags(view, result).forEach(tag -> byTag.merge(tag, 1, Integer::sum)));
            counts.put(view.id(), byTag);
        }
        String file = number == 1 ? ReviewPage.FILE : "index-" + number + ".html";
        return new PagePart(number, file, from, to, counts);
    }
}
