package dev.labstone.ilab.command;

import java.math.BigDecimal;
import java.util.List;

/**
 * What {@code train} made.
 *
 * @param form what it is
 * @param path the file or folder, by its name in the folder of the stage's outputs
 * @param epochs how the training went
 */
public record TrainedStudent(Form form, String path, List<Epoch> epochs) {

    /** What a training leaves behind. */
    public enum Form {
        /** A folder in the layout of Hugging Face. */
        DIRECTORY,
        /** A folder with MLX adapters, which only a Mac can convert. */
        MLX_ADAPTERS,
        /** A file that can be served as it is. */
        GGUF
    }

    /**
     * An epoch.
     *
     * @param number its number, from 1
     * @param steps how many steps it had
     * @param loss the mean loss of its steps
     */
    public record Epoch(int number, int steps, BigDecimal loss) {}
}
