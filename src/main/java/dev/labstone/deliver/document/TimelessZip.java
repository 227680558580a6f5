package dev.labstone.deliver.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time of day out of a zip, which is what a document for word processors is. Its entries are not packed, for not every
 * JDK packs alike.
 */
final class TimelessZip {

    /** Of the first month that the format can tell, its first moment would be written with the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private TimelessZip() {}

    static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                byte[] content = in.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(content);
                timeless.setMethod(ZipEntry.STORED);
                timeless.setSize(content.length);
                timeless.setCrc(sum.getValue());
                out.putNextEntry(timeless);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
