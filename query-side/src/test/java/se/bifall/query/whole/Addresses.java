package se.bifall.query.whole;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What can be read in Bifall, taken from Bifall itself, so that no test can forget a new page. */
public final class Addresses {
    private Addresses() {}

    /** @return patterns as {@code /arenden/{caseId}}, but for the page to log in on */
    public static Set<String> toRead(Running bifall) {
        return bifall
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("se.bifall"))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.equals("/login"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
