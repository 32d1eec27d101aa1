package se.bifall.command.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The answers that any question may get instead of its own: what is asked wrongly, by the wrong one, for nothing, too often. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OpenApiFaults implements GlobalOpenApiCustomizer {
    private static final Map<String, String> FAULTS = Map.of(
            "400", "Frågan går inte att förstå; detail säger varför.",
            "401", "Logga in.",
            "403", "Rollen får inte göra detta.",
            "404", "Det finns inget sådant.",
            "409", "Det går inte just nu.",
            "429", "För många frågor på kort tid. Vänta så många sekunder som Retry-After säger.",
            "503", "Ärendelagret tar inte emot just nu.");

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(OpenApiFaults::complete);
    }

    private static void complete(Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.setResponses(responses);
        FAULTS.forEach((status, why) -> {
            if (!responses.containsKey(status)) {
                responses.addApiResponse(status, OpenApi.refusal(why));
            }
        });
    }
}
