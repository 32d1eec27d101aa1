package se.bifall.query.web;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bifall.events.Json;
import se.bifall.region.RegionProfile;

/** The Region's codes and rules, as dated data. */
@RestController
@Tag(name = "Frågor")
class RegionApi {
    private final RegionProfile region;

    RegionApi(RegionProfile region) {
        this.region = region;
    }

    @GetMapping("/api/region")
    @Operation(
            operationId = "region",
            summary = "Regionens kommuner, områden, prioriteringar, stödformer och kriterier",
            description =
                    "En stödforms demands säger vad som krävs före bifall; ett kriteriums demand vilket krav det hör till.")
    Map<String, Object> region() {
        return Json.STORED.convertValue(region, new TypeReference<>() {});
    }
}
