package dev.labstone.ilab.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the output of 0.14 to 0.17 says about how far it is. */
final class Progress17 {

    /** {@code 75%|███▌  | 3/4 [01:01<00:20, 20.3s/it]}, with what other threads write behind it. */
    private static final Pattern BAR = Pattern.compile("^\\s*\\d+%\\|.*?\\| (\\d+)/(\\d+) \\[");

    /** {@code {'loss': 6.1, 'learning_rate': 0.0, 'epoch': 0.5}}, and the same with the loss of the whole training. */
    private static final Pattern LINUX =
            Pattern.compile("\\{.*'(?:train_)?loss': ([0-9.eE+-]+),.*'epoch': ([0-9.]+).*}");

    private static final Pattern MAC = Pattern.compile("Iter 0*(\\d+): Train loss ([0-9.]+)");

    private static final String PHASE_OF_TRAIN = "LINUX_TRAIN.PY: ";
    private static final String TRAINS = PHASE_OF_TRAIN + "TRAINING";

    /** What a bar counts at the moment; empty while {@code train} asks the student for answers to print. */
    private String counted = "instructions";

    /** Returns what a line says, if anything. Lines come in the order in which they were printed. */
    synchronized Optional<String> of(String line) {
        if (line.contains(PHASE_OF_TRAIN)) {
            counted = line.contains(TRAINS) ? "step" : "";
        } else if (line.startsWith("Generating synthetic data")) {
            counted = "instructions";
        }
        return training(line).or(() -> bar(line));
    }

    /** Returns how many instructions there are so far, if a line of {@code generate} says it. */
    static OptionalInt instructions(String line) {
        Matcher bar = BAR.matcher(line);
        return bar.find() ? OptionalInt.of(Integer.parseInt(bar.group(1))) : OptionalInt.empty();
    }

    private static Optional<String> training(String line) {
        Matcher linux = LINUX.matcher(line);
        if (linux.find()) {
            return Optional.of("epoch " + linux.group(2) + ", loss " + linux.group(1));
        }
        Matcher mac = MAC.matcher(line);
        return mac.find() ? Optional.of("step " + mac.group(1) + ", loss " + mac.group(2)) : Optional.empty();
    }

    private Optional<String> bar(String line) {
        Matcher bar = BAR.matcher(line);
        return !counted.isEmpty() && bar.find()
                ? Optional.of(counted + " " + bar.group(1) + " of " + bar.group(2))
                : Optional.empty();
    }
}
