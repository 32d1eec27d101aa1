package se.bifall.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens forms with files before anything else sees them, so that their fields (the protection against forged requests
 * among them) are ordinary parameters while the file is still on its way. What is refused is read on to its end: a
 * browser shows no answer while it is still sending.
 */
final class UploadFilter extends OncePerRequestFilter {
    /** Most bytes that are read only to be thrown away. */
    static final long MOST_DRAINED = 1_000_000_000;

    private static final Pattern FORM =
            Pattern.compile("/arenden/[^/]+/FileDocument|/rapporter/resultatredovisning/[^/]+/import");
    private static final Pattern BODY = Pattern.compile("/api/cases/[^/]+/documents");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST")
                || !(FORM.matcher(path).matches() || BODY.matcher(path).matches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String type = request.getContentType();
            boolean form = FORM.matcher(request.getRequestURI()).matches();
            if (form && type != null && type.startsWith("multipart/form-data")) {
                Upload upload = Upload.read(request);
                request.setAttribute(Upload.ATTRIBUTE, upload);
                chain.doFilter(new WithFields(request, upload), response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            drain(request);
        }
    }

    private static void drain(HttpServletRequest request) {
        byte[] chunk = new byte[64 * 1024];
        try {
            InputStream rest = request.getInputStream();
            long drained = 0;
            for (int read = rest.read(chunk); read >= 0 && drained < MOST_DRAINED; read = rest.read(chunk)) {
                drained += read;
            }
        } catch (IOException | IllegalStateException e) {
            // The sender is gone, or the body was read as parameters: there is nobody or nothing left to read for.
            return;
        }
    }

    /** The form's fields as parameters, after those of the address. */
    private static final class WithFields extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        WithFields(HttpServletRequest request, Upload upload) {
            super(request);
            parameters = new LinkedHashMap<>(request.getParameterMap());
            upload.fields().forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
