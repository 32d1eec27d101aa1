package se.bifall.query.opendata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.springframework.stereotype.Component;
import se.bifall.events.Json;
import se.bifall.query.projection.Standing;

/** Approved grants by the 360Giving Data Standard, version 1.4: one package, written as it is read. */
@Component
@OpenDataOn
final class GivingJson {
    static final String VERSION = "1.4";
    static final String CURRENCY = "SEK";
    private final PublicGrants grants;
    private final Publisher publisher;

    GivingJson(PublicGrants grants, Publisher publisher) {
        this.grants = grants;
        this.publisher = publisher;
    }

    /** The name of a grant in the world: the funder's, and the grant's own. */
    static String id(PublicGrant grant, Publisher publisher) {
        return publisher.id() + "-" + grant.id();
    }

    void write(Standing standing, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.STORED.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("version", VERSION);
            json.writeStringField("title", "Beviljade stöd, " + publisher.name());
            json.writeStringField(
                    "description", "Stöd som " + publisher.name() + " har beviljat, ett per ärende. Belopp i kronor.");
            json.writeStringField("identifier", publisher.id() + "-beviljade-stod");
            json.writeStringField("modified", standing.recordedAt().toString());
            json.writeStringField("license", Publisher.LICENCE);
            json.writeStringField("accessURL", publisher.page());
            json.writeStringField(
                    "downloadURL",
                    publisher.page() + "/" + Dataset.GRANTS.files().getFirst().name());
            json.writeObjectFieldStart("publisher");
            json.writeStringField("identifier", publisher.id());
            json.writeStringField("name", publisher.name());
            json.writeEndObject();
            json.writeArrayFieldStart("grants");
            Iterator<PublicGrant> all = grants.in(standing).iterator();
            while (all.hasNext()) {
                grant(all.next(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void grant(PublicGrant grant, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id(grant, publisher));
        json.writeStringField("title", grant.title());
        json.writeStringField("description", grant.description());
        json.writeStringField("currency", CURRENCY);
        json.writeNumberField("amountAppliedFor", grant.facts().applied().amount());
        json.writeNumberField("amountAwarded", grant.facts().granted().total().amount());
        json.writeNumberField("amountDisbursed", grant.facts().paid().total().amount());
        json.writeStringField("awardDate", grant.awardedOn().toString());
        json.writeArrayFieldStart("plannedDates");
        json.writeStartObject();
        json.writeStringField("startDate", grant.facts().measureStartsOn().toString());
        json.writeStringField("endDate", grant.facts().measureEndsOn().toString());
        json.writeEndObject();
        json.writeEndArray();
        recipient(grant, json);
        json.writeArrayFieldStart("beneficiaryLocation");
        json.writeStartObject();
        json.writeStringField("name", grant.municipalityName());
        json.writeStringField("countryCode", "SE");
        json.writeStringField("geoCode", grant.municipality());
        json.writeStringField("geoCodeType", "SCB-KOMMUN");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("fundingOrganization");
        organisation(publisher.id(), publisher.name(), json);
        json.writeEndArray();
        json.writeArrayFieldStart("grantProgramme");
        coded(null, grant.facts().supportType().value(), grant.supportLabel(), json);
        json.writeEndArray();
        if (grant.priority().isPresent()) {
            json.writeArrayFieldStart("classifications");
            coded("RUS", grant.priority().get().value(), grant.priorityName().orElse(""), json);
            json.writeEndArray();
        }
        json.writeStringField("dataSource", publisher.page());
        json.writeEndObject();
    }

    private void recipient(PublicGrant grant, JsonGenerator json) throws IOException {
        if (grant.isToPerson()) {
            json.writeFieldName("recipientIndividual");
            organisation(publisher.id() + "-" + grant.recipientId(), grant.recipientName(), json);
        } else {
            json.writeArrayFieldStart("recipientOrganization");
            organisation(grant.recipientId(), grant.recipientName(), json);
            json.writeEndArray();
        }
    }

    private static void organisation(String id, String name, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static void coded(
            @org.jspecify.annotations.Nullable String vocabulary, String code, String title, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        if (vocabulary != null) {
            json.writeStringField("vocabulary", vocabulary);
        }
        json.writeStringField("code", code);
        json.writeStringField("title", title);
        json.writeEndObject();
    }
}
