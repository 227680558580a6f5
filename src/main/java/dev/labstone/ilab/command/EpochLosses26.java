package dev.labstone.ilab.command;

import dev.labstone.ilab.command.TrainedStudent.Epoch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The losses that the trainings of 0.26 print. */
final class EpochLosses26 {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"; // and not nan
    private static final Pattern FULL =
            Pattern.compile("Epoch: (\\d+), Step: (\\d+),.* Actual Loss Per Batch = " + NUMBER);
    private static final Pattern LORA = Pattern.compile("'(?:train_)?loss': " + NUMBER + ".*'epoch': " + NUMBER + "}");
    private static final Pattern MLX = Pattern.compile("Iter (\\d+): Train loss " + NUMBER);
    private static final int DIGITS = 4;

    private final SortedMap<Integer, Sum> epochs = new TreeMap<>();

    private EpochLosses26() {}

    /** Returns the epochs of a training, by its output. MLX knows none: there all steps are one. */
    static List<Epoch> of(Stream<String> output) {
        EpochLosses26 found = new EpochLosses26();
        output.forEachOrdered(found::read);
        return found.epochs.entrySet().stream()
                .map(epoch -> epoch.getValue().epoch(epoch.getKey()))
                .toList();
    }

    private void read(String line) {
        Matcher full = FULL.matcher(line);
        Matcher lora = LORA.matcher(line);
        Matcher mlx = MLX.matcher(line);
        if (full.find()) {
            add(Integer.parseInt(full.group(1)) + 1, Integer.parseInt(full.group(2)), full.group(3));
        } else if (lora.find()) {
            // the loss of all epochs comes last and counts only where no other was told
            int epoch = new BigDecimal(lora.group(2))
                    .setScale(0, RoundingMode.CEILING)
                    .intValue();
            if (!line.contains("'train_loss'") || epochs.isEmpty()) {
                add(epoch, 0, lora.group(1));
            }
        } else if (mlx.find()) {
            add(1, Integer.parseInt(mlx.group(1)), mlx.group(2));
        }
    }

    private void add(int epoch, int step, String loss) {
        epochs.merge(epoch, new Sum(1, step, new BigDecimal(loss)), Sum::plus);
    }

    /** The losses of an epoch, added up, and its last step: there may be more of them than are worth keeping. */
    private record Sum(int count, int lastStep, BigDecimal losses) {

        Sum plus(Sum other) {
            return new Sum(count + other.count, Math.max(lastStep, other.lastStep), losses.add(other.losses));
        }

        Epoch epoch(int number) {
            BigDecimal mean = losses.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP);
            return new Epoch(number, Math.max(lastStep, count), mean);
        }
    }
}
