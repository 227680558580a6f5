package dev.labstone.ilab.command;

import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Watches {@code generate} of 0.14 to 0.17 for new instructions. It asks the teacher again for as long as all that comes
 * is thrown away, and talks while it does, so its talk is no sign of life once it has begun to count.
 */
final class InstructionWatch implements Predicate<String> {

    private int instructions = -1;

    /** Returns whether a line shows that there are more instructions, or belongs to what happens before there are any. */
    @Override
    public boolean test(String line) {
        OptionalInt now = Progress17.instructions(line);
        if (now.isPresent() && now.getAsInt() > instructions) {
            instructions = now.getAsInt();
            return true;
        }
        return instructions < 0;
    }

    /** Returns how many instructions there are so far. */
    int instructions() {
        return Math.max(0, instructions);
    }
}
