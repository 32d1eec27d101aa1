package se.bifall.query.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.bifall.query.audit.Watched;
import se.bifall.query.casefile.CaseFacts;
import se.bifall.query.projection.FactTable;
import se.bifall.query.web.Asker;
import se.bifall.reads.CaseRead;
import se.bifall.reads.CaseRead.What;
import se.bifall.reads.CaseReads;

/** Keeps who opens which case, before it is shown: what can't be kept is not shown. */
final class ReadKeeper implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ReadKeeper.class);
    private final FactTable table;
    private final CaseReads reads;
    private final Watched watched;
    private final Clock clock;

    ReadKeeper(FactTable table, CaseReads reads, Watched watched, Clock clock) {
        this.table = table;
        this.reads = reads;
        this.watched = watched;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String caseId = caseId(request);
        CaseFacts facts = caseId == null ? null : table.find(caseId);
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        if (caseId == null
                || facts == null
                || reader == null
                || !request.getMethod().equals("GET")) {
            return true;
        }
        Asker asker = Asker.of(reader);
        if (!watched.isKept(asker.name(), asker.roles(), facts)) {
            return true;
        }
        try {
            reads.keep(new CaseRead(caseId, asker.name(), what(request), clock.instant()));
            return true;
        } catch (IllegalStateException e) {
            LOG.error("the reading of case {} by {} could not be kept, so it is not shown", caseId, asker.name(), e);
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
