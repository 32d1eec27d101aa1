package se.bifall.query.mail;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.bifall.codes.Role;
import se.bifall.query.work.Person;

/**
 * {@code bifall.mail.*}.
 *
 * @param at the earliest time of day, in Swedish time
 * @param link where people open Bifall, without a slash at the end
 * @param whenNothing true to write also when nothing waits
 */
@ConfigurationProperties("bifall.mail")
record MailSettings(
        boolean enabled,
        @DefaultValue("06:30") LocalTime at,
        @DefaultValue("bifall@localhost") String from,
        @DefaultValue("http://localhost:8080") String link,
        boolean whenNothing,
        @DefaultValue List<Recipient> recipients) {

    /**
     * @param officer user name
     * @param roles what the person may do, as at login
     */
    record Recipient(String officer, String address, Set<Role> roles) {
        Person person() {
            return new Person(officer, roles);
        }
    }
}
