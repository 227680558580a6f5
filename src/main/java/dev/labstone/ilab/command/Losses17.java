package dev.labstone.ilab.command;

import dev.labstone.ilab.command.TrainedStudent.Epoch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a training of 0.14 to 0.17 went, as far as its output tells. */
final class Losses17 {

    private static final String NUMBER = "([0-9.]+(?:e[+-]?\\d+)?)";

    /** Printed once, at the end: the mean over all epochs. */
    private static final Pattern LINUX = Pattern.compile("'train_loss': " + NUMBER);

    private static final Pattern STEPS = Pattern.compile("^\\s*\\d+%\\|.*?\\| \\d+/(\\d+) \\[");
    private static final Pattern MAC = Pattern.compile("Iter 0*(\\d+): Train loss " + NUMBER);

    private int steps;
    private Optional<BigDecimal> loss = Optional.empty();

    private Losses17() {}

    /**
     * Returns the epochs of a training with PyTorch: the only one, because it prints one loss for all together.
     *
     * @param output all lines
     * @param epochs how many epochs there were
     */
    static List<Epoch> onLinux(Stream<String> output, int epochs) {
        Losses17 found = new Losses17();
        output.takeWhile(line -> found.loss.isEmpty()).forEachOrdered(found::readLinux);
        return found.loss.filter(loss -> epochs == 1).map(loss -> new Epoch(1, found.steps, loss)).stream()
                .toList();
    }

    /** Returns whether a training with PyTorch met no answer at all, so that it had no loss and changed nothing. */
    static boolean isNothingLearnt(Stream<String> output) {
        return find(LINUX, output).anyMatch(loss -> new BigDecimal(loss.group(1)).signum() == 0);
    }

    /** Returns the last loss of a training with MLX, which knows steps and no epochs, as that of one epoch. */
    static List<Epoch> onMac(Stream<String> output) {
        return find(MAC, output)
                .map(found -> new Epoch(1, Integer.parseInt(found.group(1)), new BigDecimal(found.group(2))))
                .reduce((first, last) -> last)
                .stream()
                .toList();
    }

    /** The last bar before the loss is that of the training. */
    private void readLinux(String line) {
        Matcher bar = STEPS.matcher(line);
        Matcher found = LINUX.matcher(line);
        if (found.find()) {
            loss = Optional.of(new BigDecimal(found.group(1)));
        } else if (bar.find()) {
            steps = Integer.parseInt(bar.group(1));
        }
    }

    private static Stream<MatchResult> find(Pattern pattern, Stream<String> lines) {
        return lines.flatMap(line -> pattern.matcher(line).results());
    }
}
