package dev.labstone.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A file as a user could write it.
 *
 * @param path where it is
 */
public record UserFile(Path path) {

    /** Writes a text. */
    public static UserFile write(Path path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes. */
    public static UserFile write(Path path, byte[] bytes) {
        try {
            return new UserFile(Files.write(path, bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the whole message of a reader that refuses the file, without the folder of the file. */
    public String refusal(Function<Path, ?> reader) {
        return withoutFolder(refuse(reader).getMessage());
    }

    /** Returns what a reader finds wrong with the file, as shown to the user, without the folder of the file. */
    public List<String> problems(Function<Path, ?> reader) {
        return shown(refuse(reader).problems());
    }

    /** Returns problems as shown to the user, without the folder of the file. */
    public List<String> shown(Collection<Problem> problems) {
        return problems.stream().map(Problem::toString).map(this::withoutFolder).toList();
    }

    private InvalidFileException refuse(Function<Path, ?> reader) {
        InvalidFileException refusal = catchThrowableOfType(InvalidFileException.class, () -> reader.apply(path));
        if (refusal == null) {
            throw new AssertionError("nothing was found wrong with " + path);
        }
        return refusal;
    }

    private String withoutFolder(String message) {
        return message.replace(path.getParent() + path.getFileSystem().getSeparator(), "");
    }
}
