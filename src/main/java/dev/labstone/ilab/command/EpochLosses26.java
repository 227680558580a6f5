package dev.labstone.ilab.command;

import dev.labstone.ilab.command.TrainedStudent.Epoch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The losses that the trainings of 0.26 print. */
final class EpochLosses26 {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"; // and not nan
    private static final Pattern FULL =
            Pattern.compile("Epoch: (\\d+), Step: (\\d+),.* Actual Loss Per Batch = " + NUMBER);
    private static final Pattern LORA = Pattern.compile("'(?:train_)?loss': " + NUMBER + ".*'epoch': " + NUMBER + "}");
    private static final Pattern MLX = Pattern.compile("Iter (\\d+): Train loss " + NUMBER);
    private static final int DIGITS = 4;

    private final SortedMap<Integer, List<BigDecimal>> losses = new TreeMap<>();
    private final SortedMap<Integer, Integer> steps = new TreeMap<>();

    private EpochLosses26() {}

    /** Returns the epochs of a training, by its output. MLX knows none: there all steps are one. */
    static List<Epoch> of(List<String> output) {
        EpochLosses26 found = new EpochLosses26();
        output.forEach(found::read);
        return found.losses.keySet().stream().map(found::epoch).toList();
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
            if (!line.contains("'train_loss'") || losses.isEmpty()) {
                add(epoch, 0, lora.group(1));
            }
        } else if (mlx.find()) {
            add(1, Integer.parseInt(mlx.group(1)), mlx.group(2));
        }
    }

    private void add(int epoch, int step, String loss) {
        losses.computeIfAbsent(epoch, none -> new ArrayList<>()).add(new BigDecimal(loss));
        steps.merge(epoch, step, Math::max);
    }

    private Epoch epoch(int number) {
        List<BigDecimal> all = losses.get(number);
        BigDecimal mean = all.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(all.size()), DIGITS, RoundingMode.HALF_UP);
        return new Epoch(number, Math.max(steps.get(number), all.size()), mean);
    }
}
