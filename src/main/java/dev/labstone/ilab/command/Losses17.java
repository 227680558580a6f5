package dev.labstone.ilab.command;

import dev.labstone.ilab.command.TrainedStudent.Epoch;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a training of 0.14 to 0.17 went, as far as its output tells. */
final class Losses17 {

    private static final String NUMBER = "([0-9.]+(?:e[+-]?\\d+)?)";

    /** Printed once, at the end: the mean over all epochs. */
    private static final Pattern LINUX = Pattern.compile("'train_loss': " + NUMBER);

    private static final Pattern STEPS = Pattern.compile("^\\s*\\d+%\\|.*?\\| \\d+/(\\d+) \\[");
    private static final Pattern MAC = Pattern.compile("Iter 0*(\\d+): Train loss " + NUMBER);

    private Losses17() {}

    /**
     * Returns the epochs of a training with PyTorch: the only one, because it prints one loss for all together.
     *
     * @param output all lines
     * @param epochs how many epochs there were
     */
    static List<Epoch> onLinux(List<String> output, int epochs) {
        return find(LINUX, output)
                .filter(loss -> epochs == 1)
                .map(loss -> new Epoch(1, steps(output), new BigDecimal(loss.group(1))))
                .limit(1)
                .toList();
    }

    /** Returns whether a training with PyTorch met no answer at all, so that it had no loss and changed nothing. */
    static boolean isNothingLearnt(List<String> output) {
        return find(LINUX, output).anyMatch(loss -> new BigDecimal(loss.group(1)).signum() == 0);
    }

    /** Returns the last loss of a training with MLX, which knows steps and no epochs, as that of one epoch. */
    static List<Epoch> onMac(List<String> output) {
        return find(MAC, output)
                .map(found -> new Epoch(1, Integer.parseInt(found.group(1)), new BigDecimal(found.group(2))))
                .reduce((first, last) -> last)
                .stream()
                .toList();
    }

    /** The last bar before the loss is that of the training. */
    private static int steps(List<String> output) {
        List<String> training =
                output.stream().takeWhile(line -> !LINUX.matcher(line).find()).toList();
        return find(STEPS, training)
                .map(bar -> Integer.parseInt(bar.group(1)))
                .reduce((first, last) -> last)
                .orElse(0);
    }

    private static Stream<MatchResult> find(Pattern pattern, List<String> lines) {
        return lines.stream().flatMap(line -> pattern.matcher(line).results());
    }
}
