package dev.labstone.model.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the header of a GGUF file says of the model in it.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">the format</a>
 */
final class GgufHeader {

    private static final String ARCHITECTURE = "general.architecture";
    private static final String FILE_TYPE = "general.file_type";
    private static final String CHAT_TEMPLATE = "tokenizer.chat_template";
    private static final Set<String> WANTED = Set.of(ARCHITECTURE, FILE_TYPE, CHAT_TEMPLATE);

    private static final int MAGIC = 0x46554747; // "GGUF", little-endian
    private static final int LONGEST_STRING = 64 * 1024 * 1024;

    private final DataInputStream in;
    private final Map<String, Object> values = new HashMap<>();

    private GgufHeader(DataInputStream in) {
        this.in = in;
    }

    /** Returns the header, or empty if the file is no GGUF. */
    static Optional<GgufHeader> read(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            GgufHeader header = new GgufHeader(in);
            return header.parse() ? Optional.of(header) : Optional.empty();
        } catch (EOFException tooShort) {
            return Optional.empty();
        }
    }

    Optional<String> architecture() {
        return Optional.ofNullable((String) values.get(ARCHITECTURE));
    }

    Optional<String> chatTemplate() {
        return Optional.ofNullable((String) values.get(CHAT_TEMPLATE));
    }

    Optional<String> quantisation() {
        return Optional.ofNullable((Number) values.get(FILE_TYPE))
                .map(Number::intValue)
                .map(GgufFileType::name);
    }

    private boolean parse() throws IOException {
        if (readInt() != MAGIC) {
            return false;
        }
        readInt(); // version
        readLong(); // number of tensors
        long pairs = readLong();
        for (long i = 0; i < pairs && values.size() < WANTED.size(); i++) {
            String key = readString();
            Object value = readValue(readInt(), WANTED.contains(key));
            if (value != null) {
                values.put(key, value);
            }
        }
        return true;
    }

    /** The types are numbered in the order of the format: u8, i8, u16, i16, u32, i32, f32, bool, string, array, … */
    private Object readValue(int type, boolean wanted) throws IOException {
        return switch (type) {
            case 0, 1, 7 -> skip(1);
            case 2, 3 -> skip(2);
            case 4, 5 -> readInt();
            case 6 -> skip(4);
            case 8 -> readText(wanted);
            case 9 -> skipArray();
            case 10, 11, 12 -> skip(8);
            default -> throw new IOException("unknown type " + type + " in the header of the GGUF");
        };
    }

    private Object readText(boolean wanted) throws IOException {
        return wanted ? readString() : skip(readLong());
    }

    private Object skipArray() throws IOException {
        int type = readInt();
        long length = readLong();
        for (long i = 0; i < length; i++) {
            readValue(type, false);
        }
        return null;
    }

    private Object skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        return null;
    }

    private int readInt() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    private long readLong() throws IOException {
        return Long.reverseBytes(in.readLong());
    }

    private String readString() throws IOException {
        long length = readLong();
        if (length < 0 || length > LONGEST_STRING) {
            throw new IOException("a text of " + length + " bytes in the header of the GGUF");
        }
        return new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
    }
}
