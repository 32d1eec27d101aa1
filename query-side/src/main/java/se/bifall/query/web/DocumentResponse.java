package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.bifall.codes.DocumentFormat;
import se.bifall.documents.Condition;
import se.bifall.documents.Documents;
import se.bifall.documents.NotIntact;
import se.bifall.query.casefile.CaseFacts;

/** Gives out one document, whole and unaltered or not at all, so that nothing in it can act on behalf of the reader. */
@Component
final class DocumentResponse {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";
    /** A browser's own viewer of PDF does not start in a sandbox; nothing in a PDF is script to the page's origin. */
    private static final String VIEWER_RUNS = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

    private static final int HEAD = 64 * 1024;
    private final Documents documents;

    DocumentResponse(Documents documents) {
        this.documents = documents;
    }

    /**
     * To be saved.
     *
     * @throws DocumentRefused 410 when the content is missing, 409 when it is altered
     */
    void download(CaseFacts.Document document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (InputStream content = open(document)) {
            send(document, content, ContentDisposition.attachment(), NOTHING_RUNS, request, response);
        }
    }

    /**
     * To be looked at in the browser.
     *
     * @throws DocumentRefused as {@link #download}, and 409 for other formats
     */
    void preview(CaseFacts.Document document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!document.format().canBePreviewed()) {
            throw new DocumentRefused(
                    HttpStatus.CONFLICT,
                    "Forhandsvisning",
                    "",
                    document.format() + " visas inte i webbläsaren. Hämta handlingen i stället.");
        }
        String policy = document.format() == DocumentFormat.PDF ? VIEWER_RUNS : NOTHING_RUNS;
        try (InputStream content = open(document)) {
            send(document, content, ContentDisposition.inline(), policy, request, response);
        }
    }

    private InputStream open(CaseFacts.Document document) throws IOException {
        try {
            return documents.open(document.sha256(), document.bytes());
        } catch (NotIntact e) {
            throw refused(document, e.condition());
        }
    }

    private static DocumentRefused refused(CaseFacts.Document document, Condition condition) {
        String which = "Handling " + document.number() + " ";
        return condition == Condition.MISSING
                ? new DocumentRefused(
                        HttpStatus.GONE,
                        "InnehalletFinns",
                        "",
                        which + "kan inte lämnas ut: innehållet saknas i lagret. Säg till den som driftar systemet;"
                                + " det kan finnas i en säkerhetskopia.")
                : new DocumentRefused(
                        HttpStatus.CONFLICT,
                        "InnehalletOrort",
                        "",
                        which
                                + "lämnas inte ut: innehållet är ändrat sedan handlingen lades in och stämmer inte med sin"
                                + " kontrollsumma. Säg till den som driftar systemet.");
    }

    private static void send(
            CaseFacts.Document document,
            InputStream content,
            ContentDisposition.Builder disposition,
            String policy,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String tag = "\"" + document.sha256() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_NONE_MATCH), "")
                .contains(tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(fileName(document), UTF_8).build().toString());
        byte[] head = content.readNBytes((int) Math.min(HEAD, document.bytes()));
        response.setContentType(contentType(document.format(), head));
        response.setContentLengthLong(document.bytes());
        response.getOutputStream().write(head);
        content.transferTo(response.getOutputStream());
    }

    /** The title, less what means something in a path. */
    private static String fileName(CaseFacts.Document document) {
        String title =
                document.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        String name = title.replaceAll("^[. ]+", "");
        return (name.isEmpty() ? "Handling " + document.number() : name) + "."
                + document.format().extension();
    }

    private static String contentType(DocumentFormat format, byte[] head) {
        boolean text = format == DocumentFormat.TXT || format == DocumentFormat.CSV;
        return text ? format.mediaType() + ";charset=" + (isUtf8(head) ? "UTF-8" : "windows-1252") : format.mediaType();
    }

    /** A character cut in two at the end of what was read is no fault. */
    private static boolean isUtf8(byte[] head) {
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (head.length < HEAD) {
                    return false;
                }
            }
        }
        return false;
    }
}
