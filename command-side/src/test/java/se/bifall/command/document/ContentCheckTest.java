package se.bifall.command.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bifall.codes.DocumentFormat.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.bifall.codes.DocumentFormat;
import se.bifall.documents.ContentRefused;

/** Each format by its own first bytes, and nothing that only calls itself so. */
class ContentCheckTest {
    @TempDir
    private Path folder;

    private static final Map<DocumentFormat, byte[]> TRUE = Map.of(
            PDF, "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(ISO_8859_1),
            PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13},
            JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'},
            DOCX, zip("[Content_Types].xml", "word/document.xml"),
            XLSX, zip("[Content_Types].xml", "xl/workbook.xml"),
            ODT, openDocument("application/vnd.oasis.opendocument.text"),
            ODS, openDocument("application/vnd.oasis.opendocument.spreadsheet"),
            CSV, "datum;belopp\r\n2026-01-15;1 000\r\n".getBytes(UTF_8),
            TXT, "Å, ä och ö\n\tindrag\f".getBytes(UTF_8));

    @ParameterizedTest
    @EnumSource
    void a_true_content_is_taken(DocumentFormat format) throws Exception {
        assertThat(fits(TRUE.getOrDefault(format, new byte[0]), format)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void no_format_is_taken_as_another_but_text_as_text(DocumentFormat declared) throws Exception {
        for (DocumentFormat real : DocumentFormat.values()) {
            boolean bothText = (real == CSV || real == TXT) && (declared == CSV || declared == TXT);
            assertThat(fits(TRUE.getOrDefault(real, new byte[0]), declared))
                    .as(real + " as " + declared)
                    .isEqualTo(real == declared || bothText);
        }
    }

    static Stream<Arguments> disguised() {
        byte[] html = "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8);
        return Stream.of(
                Arguments.of("HTML as PDF", html, PDF),
                Arguments.of("HTML as text", html, TXT),
                Arguments.of("HTML after a byte order mark", "\ufeff \n<html>".getBytes(UTF_8), TXT),
                Arguments.of("SVG as PNG", "<svg xmlns='x' onload='y'/>".getBytes(UTF_8), PNG),
                Arguments.of("SVG as text", "<svg onload='y'/>".getBytes(UTF_8), TXT),
                Arguments.of("a program as text", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, TXT),
                Arguments.of("UTF-16 as text", "hej".getBytes(UTF_16), TXT),
                Arguments.of("a PDF later in the file", "xx%PDF-1.7".getBytes(US_ASCII), PDF),
                Arguments.of("a beginning too short", "%PD".getBytes(US_ASCII), PDF),
                Arguments.of("any archive as DOCX", zip("a.txt"), DOCX),
                Arguments.of("Excel as Word", zip("[Content_Types].xml", "xl/workbook.xml"), DOCX),
                Arguments.of(
                        "Word with macros",
                        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        DOCX),
                Arguments.of("half of an archive", java.util.Arrays.copyOf(zip("[Content_Types].xml"), 40), DOCX),
                Arguments.of(
                        "a template as ODT", openDocument("application/vnd.oasis.opendocument.text-template"), ODT),
                Arguments.of(
                        "a control character deep in a text", ("a".repeat(100_000) + "\u0007").getBytes(UTF_8), TXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void what_is_disguised_is_refused(String name, byte[] content, DocumentFormat declared) throws Exception {
        assertThat(fits(content, declared)).as(name).isFalse();
    }

    private boolean fits(byte[] content, DocumentFormat format) throws IOException {
        Path file = Files.write(folder.resolve("fil"), content);
        try {
            ContentCheck.unlessFits(file, content.length, format);
            return true;
        } catch (ContentRefused e) {
            assertThat(e.getMessage()).matches("Filen är inte det som den säger: .*\\.");
            return false;
        }
    }

    private static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                archive.putNextEntry(new ZipEntry(entry));
                archive.write("<x/>".getBytes(UTF_8));
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String type) {
        byte[] content = type.getBytes(US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(content.length);
        first.setCrc(crc.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(first);
            archive.write(content);
            archive.closeEntry();
            archive.putNextEntry(new ZipEntry("content.xml"));
            archive.write("<x/>".getBytes(UTF_8));
            archive.closeEntry();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
