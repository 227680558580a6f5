package dev.labstone.overlap;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The few training texts with the highest scores; of equal ones the earlier. */
final class Nearest {

    private static final int MOST = 8;

    private final PriorityQueue<Scored> best = new PriorityQueue<>(Comparator.comparingDouble(Scored::score)
            .thenComparing(Comparator.comparingInt(Scored::number).reversed()));
    private int offered;

    private record Scored(double score, int number, TrainingText text) {}

    void offer(double score, TrainingText text) {
        if (best.stream()
                .anyMatch(kept -> kept.text().question().equals(text.question())
                        && kept.text().answer().equals(text.answer()))) {
            return;
        }
        best.add(new Scored(score, offered++, text));
        if (best.size() > MOST) {
            best.remove();
        }
    }

    /** Returns them in the order in which they came. */
    List<TrainingText> texts() {
        return best.stream()
                .sorted(Comparator.comparingInt(Scored::number))
                .map(Scored::text)
                .toList();
    }
}
