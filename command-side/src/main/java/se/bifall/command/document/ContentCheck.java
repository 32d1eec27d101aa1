package se.bifall.command.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import se.bifall.codes.DocumentFormat;
import se.bifall.documents.ContentRefused;

/** Whether a content is what its sender says, by its own first bytes and not by its name. */
final class ContentCheck {
    private static final int HEAD = 512;
    private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private ContentCheck() {}

    /** @throws ContentRefused with a sentence that says what is wrong */
    static void unlessFits(Path file, long bytes, DocumentFormat format) throws IOException, ContentRefused {
        if (bytes == 0) {
            throw new ContentRefused("FilensInnehall", "Filen är tom. Välj en fil som har ett innehåll.");
        }
        if (!fits(file, format)) {
            throw new ContentRefused(
                    "FilensInnehall",
                    "Filen är inte det som den säger: innehållet är inte " + named(format)
                            + ". Öppna den, spara den på nytt i rätt format och försök igen.");
        }
    }

    private static boolean fits(Path file, DocumentFormat format) throws IOException {
        byte[] head = head(file);
        return switch (format) {
            case PDF -> startsWith(head, PDF);
            case PNG -> startsWith(head, PNG);
            case JPEG -> startsWith(head, JPEG);
            case DOCX -> OfficeFile.isOfficeOpen(file, "word/document.xml");
            case XLSX -> OfficeFile.isOfficeOpen(file, "xl/workbook.xml");
            case ODT, ODS -> OfficeFile.isOpenDocument(head, format.mediaType());
            case TXT, CSV -> !startsWith(head, PDF) && !looksLikeMarkup(head) && isText(file);
        };
    }

    private static String named(DocumentFormat format) {
        return switch (format) {
            case TXT -> "ren text";
            case CSV -> "ren text (CSV)";
            default -> format.name();
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static boolean looksLikeMarkup(byte[] head) {
        String start = new String(head, ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.matches("(?s)<[a-z!?/].*");
    }

    /** No control characters but tab, line feed, form feed and return; any encoding that keeps to that. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            for (int c = content.read(); c >= 0; c = content.read()) {
                if (c == 0x7f || (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r')) {
                    return false;
                }
            }
            return true;
        }
    }
}
