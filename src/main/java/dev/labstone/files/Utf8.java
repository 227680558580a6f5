package dev.labstone.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Decodes a file strictly: a byte that is not UTF-8 is a problem with a place, never a question mark in a prompt. */
public final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Problems problems;

    /**
     * Creates a decoder.
     *
     * @param file the file the bytes come from
     * @param problems receives the place of a wrong byte
     */
    public Utf8(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Returns the text without a byte order mark, or empty if a byte is wrong. */
    public Optional<String> decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            report(withoutMark(text), bytes[in.position()]);
            return Optional.empty();
        }
        return Optional.of(withoutMark(text));
    }

    private void report(String before, byte wrong) {
        String found = "the byte 0x%02X".formatted(wrong);
        problems.add(Place.after(file, before), "the file is not UTF-8", found, "a file saved as UTF-8");
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
