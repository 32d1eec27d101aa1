package se.bifall.query.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.bifall.codes.Words;

/** A page on paper: PDF/A-2 with an embedded font and with tags for those who listen to it (PDF/UA). */
@Component
public final class Pdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private final ITemplateEngine templates;
    private final Labels labels;

    static {
        XRLog.setLoggingEnabled(false); // tells of every style sheet that it reads
    }

    Pdf(ITemplateEngine templates, Labels labels) {
        this.templates = templates;
        this.labels = labels;
    }

    /** Nothing is fetched from anywhere: the template holds all that is on the paper, in Swedish. */
    public byte[] of(String template, Map<String, Object> model) {
        Context context = new Context(Locale.forLanguageTag(Words.SWEDISH.toLanguageTag()), model);
        context.setVariable("labels", labels);
        String html = templates.process(template, context);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(
                () -> Objects.requireNonNull(org.apache.pdfbox.pdmodel.PDDocument.class.getResourceAsStream(FONT)),
                "Liberation Sans");
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
