package se.bifall.query.opendata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.bifall.codes.OrgNumber;
import se.bifall.region.RegionProfile;

/** Who publishes, under which address, and whom to ask. */
@Component
@OpenDataOn
final class Publisher {
    /** Creative Commons Zero: the data is free for all use. */
    static final String LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/";

    /** The list of organisation numbers in the register of organisation identifiers, org-id.guide. */
    private static final String ORGANISATION_LIST = "SE-ON-";

    private final RegionProfile region;
    private final String address;
    private final String contactName;
    private final String contactEmail;

    Publisher(
            RegionProfile region,
            @Value("${bifall.opendata.address:}") String address,
            @Value("${bifall.opendata.contact.name}") String contactName,
            @Value("${bifall.opendata.contact.email}") String contactEmail) {
        this.region = region;
        this.address = address.replaceAll("/+$", "");
        this.contactName = contactName;
        this.contactEmail = contactEmail;
    }

    String name() {
        return region.name();
    }

    /** As {@code SE-ON-232100-0222}. */
    String id() {
        return id(region.orgNumber());
    }

    static String id(OrgNumber number) {
        return ORGANISATION_LIST + number.value();
    }

    String contactName() {
        return contactName;
    }

    String contactEmail() {
        return contactEmail;
    }

    /** The page about the data, as the world sees it: as configured, or as the request has it. */
    String page() {
        String base = address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
        return base + "/oppna-data";
    }
}
