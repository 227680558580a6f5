package dev.labstone.model.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
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
    private static final Set<Integer> VERSIONS = Set.of(2, 3); // 1 counted in 32 bits; a big-endian file has 3 << 24
    private static final int LONGEST_STRING = 64 * 1024 * 1024;
    private static final int DEEPEST_ARRAY = 4;

    private final DataInputStream in;
    private final Map<String, Object> values = new HashMap<>();

    private GgufHeader(DataInputStream in) {
        this.in = in;
    }

    /**
     * Returns the header, or empty if the file is no GGUF or its header is damaged: a model without a readable header is
     * still identified by its digest.
     *
     * @throws IOException if the file cannot be opened
     */
    static Optional<GgufHeader> read(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            return parse(new GgufHeader(in));
        }
    }

    Optional<String> architecture() {
        return value(ARCHITECTURE, String.class);
    }

    Optional<String> chatTemplate() {
        return value(CHAT_TEMPLATE, String.class);
    }

    Optional<String> quantisation() {
        return value(FILE_TYPE, Integer.class).map(GgufFileType::name);
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).filter(type::isInstance).map(type::cast);
    }

    private static Optional<GgufHeader> parse(GgufHeader header) {
        try {
            return header.parse() ? Optional.of(header) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private boolean parse() throws IOException {
        if (readInt() != MAGIC || !VERSIONS.contains(readInt())) {
            return false;
        }
        readLong(); // number of tensors
        long pairs = readLength(Long.MAX_VALUE);
        for (long i = 0; i < pairs && values.size() < WANTED.size(); i++) {
            readPair();
        }
        return true;
    }

    private void readPair() throws IOException {
        String key = readString();
        int type = readInt();
        if (!WANTED.contains(key)) {
            skipValue(type, 0);
        } else if (type == 4 || type == 5) {
            values.put(key, readInt());
        } else if (type == 8) {
            values.put(key, readString());
        } else {
            skipValue(type, 0);
        }
    }

    private void skipValue(int type, int depth) throws IOException {
        switch (type) {
            case 8 -> in.skipNBytes(readLength(Long.MAX_VALUE));
            case 9 -> skipArray(depth);
            default -> in.skipNBytes(size(type));
        }
    }

    private void skipArray(int depth) throws IOException {
        if (depth == DEEPEST_ARRAY) {
            throw new IOException("arrays in arrays");
        }
        int type = readInt();
        long length = readLength(Long.MAX_VALUE / 8);
        if (type != 8 && type != 9) {
            in.skipNBytes(length * size(type));
            return;
        }
        for (long i = 0; i < length; i++) {
            skipValue(type, depth + 1);
        }
    }

    /** The types are numbered in the order of the format: u8, i8, u16, i16, u32, i32, f32, bool, text, array, u64, … */
    private static int size(int type) throws IOException {
        return switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case 10, 11, 12 -> 8;
            default -> throw new IOException("unknown type " + type);
        };
    }

    private int readInt() throws IOException {
        return Integer.reverseBytes(in.readInt());
    }

    private long readLong() throws IOException {
        return Long.reverseBytes(in.readLong());
    }

    private long readLength(long most) throws IOException {
        long length = readLong();
        if (length < 0 || length > most) {
            throw new IOException("an absurd length: " + length);
        }
        return length;
    }

    private String readString() throws IOException {
        byte[] text = new byte[(int) readLength(LONGEST_STRING)];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
