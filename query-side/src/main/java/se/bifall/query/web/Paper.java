package se.bifall.query.web;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import se.bifall.codes.Words;

/** A document of the authority within a page: in Swedish whatever language the page around it is in. */
@Component
public final class Paper {
    private final ITemplateEngine templates;
    private final Labels labels;

    Paper(ITemplateEngine templates, Labels labels) {
        this.templates = templates;
        this.labels = labels;
    }

    /** @return HTML of the fragment, escaped where it should be */
    public String of(String template, String fragment, Supplier<Map<String, Object>> model) {
        return PageWords.inSwedish(() -> {
            Context context = new Context(Words.SWEDISH, model.get());
            context.setVariable("labels", labels);
            return templates.process(new TemplateSpec(template, Set.of(fragment), TemplateMode.HTML, null), context);
        });
    }
}
