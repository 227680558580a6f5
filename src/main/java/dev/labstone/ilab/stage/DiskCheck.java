package dev.labstone.ilab.stage;

import dev.labstone.ilab.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Is there room for what the stages write? With S for the size of the student's weights and E for the epochs:
 *
 * <ul>
 *   <li>pipeline {@code full}: 2.5 S E. Each epoch leaves PyTorch's file and two GGUF files. Measured with a student of
 *       135 million parameters (S = 538 MB): 651 MB, because the embeddings are written twice, 326 MB at 16 bits and about
 *       100 MB at 4, 2.0 S in all; weights of 16 bits come to 2.4 S.
 *   <li>pipeline {@code simple}: 3 S, which are merged weights, the same in their final place, and the GGUF file on Linux,
 *       and fused weights with two GGUF files on a Mac.
 *   <li>both: S for the untrained student as a GGUF file, unless it is there already, and 1 GB for data and logs.
 * </ul>
 *
 * <p>What is kept of it afterwards is less than the stages need while they run. For seven billion parameters of 16 bits
 * {@code simple} comes to 42 GB; InstructLab's own documents ask for 60 GB with all downloads.
 */
record DiskCheck(Plan plan, Path cache, Machine machine) {

    private static final double EPOCH = 2.5;
    private static final double SIMPLE = 3;

    void check(Findings findings) {
        double needed = needed();
        machine.free().apply(existing(cache.toAbsolutePath())).ifPresent(free -> {
            if (free < needed) {
                findings.problem("tuning " + plan.student().name() + " needs about " + Bytes.words(needed)
                        + " of disk, and where the cache " + cache + " is there are " + Bytes.words((double) free)
                        + " free: make room, or name a folder on a larger disk with -Dlabstone.cache=FOLDER");
            }
        });
    }

    private double needed() {
        long student = Bytes.ofWeights(plan.student().directory());
        double training =
                plan.train().pipeline().equals("full") ? EPOCH * plan.train().epochs() : SIMPLE;
        int untrained = plan.student().gguf().isPresent() ? 0 : 1;
        return student * (training + untrained) + Bytes.GIGABYTE;
    }

    private static Path existing(Path folder) {
        Path found = folder;
        while (!Files.exists(found)) {
            found = found.getParent();
        }
        return found;
    }
}
