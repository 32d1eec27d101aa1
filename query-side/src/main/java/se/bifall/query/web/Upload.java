package se.bifall.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form with a file, read as far as to the file: its fields are known, and the file can be streamed from the request
 * once. The file is the last field of the form.
 *
 * @param file null when none was chosen
 * @param broken why the form can't be read; null when it can
 */
public record Upload(
        MultiValueMap<String, String> fields,
        @Nullable FileItemInput file,
        @Nullable String broken) {
    /** The request attribute that it is found under. */
    static final String ATTRIBUTE = Upload.class.getName();

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 32_000;

    /** Never fails for what was sent. */
    static Upload read(HttpServletRequest request) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        try {
            FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                if (!part.isFormField()) {
                    boolean chosen =
                            !Objects.requireNonNullElse(part.getName(), "").isBlank();
                    return new Upload(fields, chosen ? part : null, null);
                }
                if (fields.size() == MOST_FIELDS) {
                    return new Upload(fields, null, "Formuläret har fler fält än det ska ha.");
                }
                fields.add(Objects.requireNonNullElse(part.getFieldName(), ""), text(part));
            }
            return new Upload(fields, null, null);
        } catch (FileUploadException | IllegalArgumentException e) {
            return new Upload(fields, null, "Formuläret kom inte fram helt. Försök igen.");
        } catch (IOException e) {
            return new Upload(fields, null, "Överföringen bröts innan den var klar. Försök igen.");
        }
    }

    private static String text(FileItemInput part) throws IOException {
        try (InputStream field = part.getInputStream()) {
            return new String(field.readNBytes(LONGEST_FIELD), UTF_8);
        }
    }

    /** As the sender's computer called it; used to tell the format, and not kept. */
    public String fileName() {
        return file == null ? "" : Objects.requireNonNullElse(file.getName(), "");
    }

    String contentType() {
        return file == null ? "" : Objects.requireNonNullElse(file.getContentType(), "");
    }

    /** Reads fail with {@link UploadBroken} when the sender breaks off. */
    public InputStream content() throws IOException {
        return new SentContent(Objects.requireNonNull(file).getInputStream());
    }
}
