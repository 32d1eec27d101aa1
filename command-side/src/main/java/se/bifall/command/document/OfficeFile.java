package se.bifall.command.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The formats that are zip archives. Only the lists of what is in them are read; nothing is unpacked. */
final class OfficeFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Where the content of an archive's first entry begins, when the entry is named {@code mimetype}. */
    private static final int MIME_TYPE_AT = 38;

    private OfficeFile() {}

    /** An Office Open XML file whose main part is {@code part}, and that has no macros. */
    static boolean isOfficeOpen(Path file, String part) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return archive.getEntry("[Content_Types].xml") != null
                    && archive.getEntry(part) != null
                    && archive.stream()
                            .noneMatch(entry ->
                                    entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        } catch (ZipException | IllegalArgumentException e) {
            return false;
        }
    }

    /** An OpenDocument file: its first entry says which, unpacked (OpenDocument 1.3 part 2, 3.3). */
    static boolean isOpenDocument(byte[] head, String mediaType) {
        byte[] type = ("mimetype" + mediaType).getBytes(US_ASCII);
        int from = MIME_TYPE_AT - "mimetype".length();
        if (head.length < from + type.length) {
            return false;
        }
        for (int i = 0; i < ZIP.length; i++) {
            if (head[i] != ZIP[i]) {
                return false;
            }
        }
        for (int i = 0; i < type.length; i++) {
            if (head[from + i] != type[i]) {
                return false;
            }
        }
        // What follows is the next entry, so that the type is not merely the beginning of a longer one.
        int next = from + type.length;
        return head.length > next && head[next] == 'P';
    }
}
