package dev.labstone.ilab.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the output of 0.26 says about how far it is. */
final class Progress26 {

    private static final Pattern SAMPLES =
            Pattern.compile("(\\S+) Prompt Generation:\\s*(?:.*\\| (\\d+)/(\\d+) \\[|(\\d+)it \\[)");
    private static final Pattern BAR = Pattern.compile("Epoch \\d+:.*\\| \\d+/(\\d+) \\[");
    private static final Pattern LOSS = Pattern.compile(
            "Epoch: (\\d+), Step: (\\d+),.* Actual Loss Per Batch = (\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");
    private static final Pattern MLX = Pattern.compile("Iter (\\d+): Train loss (\\d+\\.\\d+)");
    private static final Pattern LORA = Pattern.compile("^\\s*\\d+%\\|.*\\| (\\d+)/(\\d+) \\[");

    private String steps = "";

    /** Returns what a line says, if anything. Lines come in the order in which they were printed. */
    synchronized Optional<String> of(String line) {
        String plain = Ansi.plain(line);
        Matcher bar = BAR.matcher(plain);
        if (bar.find()) {
            steps = " of " + bar.group(1);
            return Optional.empty(); // the line with the loss comes with it
        }
        return samples(plain).or(() -> loss(plain)).or(() -> simple(plain));
    }

    private static Optional<String> samples(String line) {
        Matcher samples = SAMPLES.matcher(line);
        if (!samples.find()) {
            return Optional.empty();
        }
        // ilab counts on when a seed example gives several samples
        String count = samples.group(4) == null ? samples.group(2) + " of " + samples.group(3) : samples.group(4);
        return Optional.of("samples " + count + " (" + samples.group(1) + ")");
    }

    private Optional<String> loss(String line) {
        Matcher loss = LOSS.matcher(line);
        if (!loss.find()) {
            return Optional.empty();
        }
        BigDecimal rounded = new BigDecimal(loss.group(3)).setScale(2, RoundingMode.HALF_UP);
        int epoch = Integer.parseInt(loss.group(1)) + 1;
        return Optional.of("epoch " + epoch + ", step " + loss.group(2) + steps + ", loss " + rounded);
    }

    private static Optional<String> simple(String line) {
        Matcher mlx = MLX.matcher(line);
        if (mlx.find()) {
            return Optional.of("step " + Integer.parseInt(mlx.group(1)) + ", loss " + mlx.group(2));
        }
        Matcher lora = LORA.matcher(line);
        return lora.find() ? Optional.of("step " + lora.group(1) + " of " + lora.group(2)) : Optional.empty();
    }
}
