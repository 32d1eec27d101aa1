package se.bifall.codes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that a document may be filed in. None of them runs anything where it is opened by default. */
public enum DocumentFormat {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt");

    private final String mediaType;
    private final String extension;

    DocumentFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As in {@code Content-Type}, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** True for what a browser can show by itself; the rest is only downloaded. */
    public boolean canBePreviewed() {
        return this == PDF || this == PNG || this == JPEG || this == TXT;
    }

    /** By the end of a file's name; empty when it has none, or one that is not taken. */
    public static Optional<DocumentFormat> ofFileName(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String known = end.equals("jpeg") ? "jpg" : end;
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(known))
                .findFirst();
    }

    /** By a {@code Content-Type}, parameters passed over; empty when it is not taken. */
    public static Optional<DocumentFormat> ofMediaType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }

    /** As {@code PDF, PNG, JPEG …}, for people. */
    public static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
