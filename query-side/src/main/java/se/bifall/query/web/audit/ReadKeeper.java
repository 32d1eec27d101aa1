package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Asker;
import se.bifall.query.web.PageRefused;
import se.bifall.reads.CaseRead.What;

/** Keeps who opens which case by its address. */
final class ReadKeeper implements HandlerInterceptor {
    private final FactTable table;
    private final KeptReads reads;

    ReadKeeper(FactTable table, KeptReads reads) {
        this.table = table;
        this.reads = reads;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String caseId = caseId(request);
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (caseId == null || reader == null || !request.getMethod().equals("GET")) {
            return true;
        }
        CaseFacts facts = table.find(caseId);
        try {
            if (facts != null) {
                reads.keep(Asker.of(reader), what(request), List.of(facts));
            } else if (table.isSetAside(caseId)) {
                reads.keepUnknown(Asker.of(reader), what(request), caseId);
            }
            return true;
        } catch (PageRefused e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
    }

    private static @Nullable String caseId(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? (String) (variables.containsKey("caseId") ? variables.get("caseId") : variables.get("id"))
                : null;
    }

    private static What what(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/api/")) {
            return What.MACHINE;
        }
        if (pattern.startsWith("/revision/")) {
            return What.AUDIT;
        }
        String rest = pattern.replaceFirst("^/arenden/\\{[^}]+}", "");
        return rest.isEmpty()
                ? What.CASE
                : rest.startsWith("/historik")
                        ? What.HISTORY
                        : rest.startsWith("/beslut/")
                                ? What.DECISION
                                : rest.startsWith("/handlingar/")
                                        ? What.DOCUMENT
                                        : rest.startsWith("/akt") ? What.FILE : What.FORM;
    }
}
