package dev.labstone.model.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the header of a GGUF file, byte by byte as the format says. */
final class GgufBytes {

    private final ByteArrayOutputStream pairs = new ByteArrayOutputStream();
    private int version = 3;
    private long count;

    GgufBytes version(int number) {
        this.version = number;
        return this;
    }

    GgufBytes text(String key, String value) {
        return pair(key, 8, string(value));
    }

    GgufBytes u32(String key, int value) {
        return pair(key, 4, number(4, value));
    }

    /** Adds an array. */
    GgufBytes array(String key, int type, long length, byte[] items) {
        return pair(key, 9, join(number(4, type), number(8, length), items));
    }

    GgufBytes pair(String key, int type, byte[] value) {
        count++;
        pairs.writeBytes(join(string(key), number(4, type), value));
        return this;
    }

    byte[] bytes() {
        return bytes(count);
    }

    /** Returns the file with a count of pairs that may be wrong. */
    byte[] bytes(long claimed) {
        byte[] magic = "GGUF".getBytes(StandardCharsets.US_ASCII);
        return join(magic, number(4, version), number(8, 0), number(8, claimed), pairs.toByteArray());
    }

    static byte[] string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(number(8, bytes.length), bytes);
    }

    static byte[] number(int size, long value) {
        ByteBuffer buffer =
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return java.util.Arrays.copyOf(buffer.array(), size);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
