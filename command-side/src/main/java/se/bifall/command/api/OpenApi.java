package se.bifall.command.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import se.bifall.codes.Code;
import se.bifall.codes.CriterionCode;
import se.bifall.codes.Kronor;
import se.bifall.codes.Municipality;
import se.bifall.codes.RusPriority;
import se.bifall.codes.Split;
import se.bifall.codes.SupportType;
import se.bifall.codes.Words;
import se.bifall.commands.AnswerCommand;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.commands.FrameCommand;
import se.bifall.commands.GoalCommand;
import se.bifall.commands.GrantCommand;
import se.bifall.commands.GrantCommand.ApplyForGrant;
import se.bifall.commands.GrantCommand.NameContactPerson;
import se.bifall.commands.InputReader;
import se.bifall.commands.Lifecycle;
import se.bifall.commands.ReportCommand;
import se.bifall.commands.SittingCommand;
import se.bifall.commands.SubjectCommand;
import se.bifall.events.Fields;
import se.bifall.region.Criterion;
import se.bifall.region.MunicipalityEntry;
import se.bifall.region.Priority;
import se.bifall.region.RegionProfile;
import se.bifall.region.Support;

/** Adds one path for each command record to what springdoc finds by itself. */
@Component
class OpenApi implements GlobalOpenApiCustomizer {
    private final RegionProfile region;

    OpenApi(RegionProfile region) {
        this.region = region;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Bifall")
                .version("1")
                .description("Kommandon och frågor i Bifall. Belopp är hela kronor. Datum skrivs ÅÅÅÅ-MM-DD."
                        + " Ett ärendes phase (GET /api/cases/{id}) avgör vilka kommandon som är möjliga; vilka kriterier"
                        + " en stödform kräver före bifall står i GET /api/region. POST /api/checks/{kommando} med samma"
                        + " innehåll som kommandot visar varje kontroll, uppfylld eller inte, och sparar ingenting."));
        api.setServers(null);
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSecuritySchemes(
                "basic",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("Demoanvändarna. Gäller när ingen identitetsleverantör är inställd."));
        components.addSecuritySchemes(
                "oidc",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "Token från Regionens identitetsleverantör (OpenID Connect). Gäller i stället för basic"
                                        + " när bifall.oidc.issuer är inställd."));
        components.addSecuritySchemes(
                "lasnyckel",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("bifall_…")
                        .description("Läsnyckel från sidan Uttag: läser det som en analytiker får läsa, bara med GET."
                                + " Får också stå i adressen som token."));
        api.addSecurityItem(new SecurityRequirement().addList("basic"));
        api.addSecurityItem(new SecurityRequirement().addList("oidc"));
        api.addSecurityItem(new SecurityRequirement().addList("lasnyckel"));
        components.addSchemas("Problem", problem());
        CommandCatalogue.all()
                .forEach(type -> api.path("/api/commands/" + type.getSimpleName(), path(type, components)));
    }

    private PathItem path(Class<? extends BifallCommand> type, Components components) {
        Operation operation = new Operation()
                .operationId(type.getSimpleName())
                .addTagsItem("Kommandon")
                .summary(Words.of(type))
                .description(description(type))
                .requestBody(new RequestBody().required(true).content(json(body(type, components))))
                .responses(responses(type));
        return new PathItem().post(operation);
    }

    @SuppressWarnings("unchecked")
    private static String description(Class<? extends BifallCommand> type) {
        String roles = CommandCatalogue.rolesFor(type).stream()
                .map(role -> role.name().toLowerCase(Words.SWEDISH))
                .sorted()
                .collect(Collectors.joining(", "));
        String phases = GrantCommand.class.isAssignableFrom(type)
                ? Lifecycle.phasesOf((Class<? extends GrantCommand>) type).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(", "))
                : "";
        return "Roller: " + roles + "." + (phases.isEmpty() ? "" : " Lägen (phase): " + phases + ".");
    }

    private Schema<?> body(Class<?> type, Components components) {
        ResolvedSchema resolved = ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(type));
        resolved.referencedSchemas.forEach(components::addSchemas);
        Schema<?> schema = strict(type, components);
        if (type.equals(NameContactPerson.class)) {
            schema.addProperty("person", person());
            schema.getRequired().remove("subject");
        }
        schema.addProperty(
                "commandId",
                new StringSchema().description("Valfritt. Samma id med samma innehåll har en enda verkan."));
        schema.addProperty(
                "expectedVersion",
                new IntegerSchema()
                        .format("int64")
                        .description("Valfritt. Ärendets version när du läste det; 409 om det har ändrats."));
        return new Schema<>().$ref("#/components/schemas/" + type.getSimpleName());
    }

    /** Goes to the person store, never into the command. */
    private static Schema<?> person() {
        Schema<?> person = new ObjectSchema()
                .description("I stället för subject: en ny person. Uppgifterna läggs i personregistret.");
        Arrays.asList("name", "personalNumber", "email", "phone", "address")
                .forEach(name -> person.addProperty(name, new StringSchema()));
        person.setRequired(List.of("name"));
        person.setAdditionalProperties(false);
        return person;
    }

    /** What the library can't know: our own rule for what a record requires, and that nothing else is taken. */
    private Schema<?> strict(Class<?> type, Components components) {
        Schema<?> schema = Objects.requireNonNull(components.getSchemas().get(type.getSimpleName()));
        schema.additionalProperties(false);
        schema.setType("object");
        schema.setTypes(Set.of("object"));
        List<String> required = new ArrayList<>();
        for (RecordComponent component : Fields.of(type)) {
            String name = component.getName();
            if (InputReader.isComposite(component.getType())) {
                strict(component.getType(), components);
            } else {
                Schema<?> property = Objects.requireNonNull(
                        (Schema<?>) schema.getProperties().get(name));
                describe(property, name, component.getType());
            }
            boolean given = type.equals(ApplyForGrant.class) && name.equals("caseId");
            if (Fields.isRequired(component) && !Iterable.class.isAssignableFrom(component.getType()) && !given) {
                required.add(name);
            }
        }
        schema.setRequired(new ArrayList<>(required));
        return schema;
    }

    /** The word, the help, an example, and the codes of this Region. */
    private void describe(Schema<?> property, String name, Class<?> type) {
        property.description(Words.field(name) + (Words.has("help." + name) ? ". " + Words.word("help." + name) : ""));
        if (Words.has("example." + name)) {
            property.setExample(Words.word("example." + name));
        }
        codes(type).ifPresent(codes -> codes.forEach(code -> addEnum(property, code)));
        if (Split.is(type)) {
            property.setAdditionalProperties(false);
            for (Enum<?> part : Split.parts(type)) {
                property.addProperty(
                        part.name(), new IntegerSchema().format("int64").minimum(BigDecimal.ZERO));
            }
        }
        if (type.equals(Kronor.class)) {
            property.minimum(BigDecimal.ZERO);
        }
    }

    private Optional<Stream<String>> codes(Class<?> type) {
        Stream<? extends Code> codes = null;
        if (type.equals(Municipality.class)) {
            codes = region.municipalities().stream().map(MunicipalityEntry::code);
        } else if (type.equals(SupportType.class)) {
            codes = region.supportTypes().stream().map(Support::code);
        } else if (type.equals(CriterionCode.class)) {
            codes = region.criteria().stream().map(Criterion::code);
        } else if (type.equals(RusPriority.class)) {
            codes = region.priorities().stream().map(Priority::code);
        }
        return Optional.ofNullable(codes).map(found -> found.map(Code::value).distinct());
    }

    @SuppressWarnings("unchecked")
    private static void addEnum(Schema<?> property, String code) {
        ((Schema<String>) property).addEnumItemObject(code);
    }

    /** What the identity of a command's stream is called. */
    static String key(Class<? extends BifallCommand> type) {
        return FrameCommand.class.isAssignableFrom(type)
                ? "frameId"
                : SubjectCommand.class.isAssignableFrom(type)
                        ? "subject"
                        : SittingCommand.class.isAssignableFrom(type)
                                ? "sittingOn"
                                : GoalCommand.class.isAssignableFrom(type)
                                        ? "subGoalId"
                                        : ReportCommand.class.isAssignableFrom(type)
                                                ? "reportId"
                                                : AnswerCommand.class.isAssignableFrom(type) ? "reportYear" : "caseId";
    }

    private static ApiResponses responses(Class<? extends BifallCommand> type) {
        String id = key(type);
        Schema<?> accepted = new ObjectSchema()
                .addProperty(id, new StringSchema())
                .addProperty("version", new IntegerSchema().format("int64"));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Utfört; ärendets nya version")
                                .content(json(accepted)));
        Map.of(
                        "400", "Innehållet kan inte förstås",
                        "403", "Din roll får inte detta",
                        "404", "Ärendet finns inte",
                        "409", "Ärendet är i fel läge, eller har ändrats av någon annan",
                        "422", "En regel hindrar det")
                .forEach((status, why) -> responses.addApiResponse(status, refusal(why)));
        return responses;
    }

    /** An answer in the form of every refusal. */
    static ApiResponse refusal(String why) {
        return new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        Arrays.asList("title", "detail", "rule", "field")
                .forEach(name -> problem.addProperty(name, new StringSchema()));
        return problem.addProperty("status", new IntegerSchema());
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
