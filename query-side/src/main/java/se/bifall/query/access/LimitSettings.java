package se.bifall.query.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person or one address may ask for ({@code bifall.limits.*}). Each limit is also how much may come at once.
 *
 * @param loopback whether callers on the machine itself are counted too; a proxy there names whom it speaks for
 * @param requests a minute and person who is logged in
 * @param addressRequests a minute and address: everybody behind one wall together
 * @param atOnce bodies of one address that are on their way in at the same time; fewer than the server has threads
 * @param logins wrong passwords and keys, a minute and address; those that are right aren't counted
 * @param bodyGrace how long a body may take, however little of it has come
 * @param bodyRate bytes a second that it has to come at after that
 * @param bodySwallowed bytes that are read, though nobody wants them, so that the sender gets the answer
 */
@ConfigurationProperties("bifall.limits")
public record LimitSettings(
        @DefaultValue("false") boolean loopback,
        @DefaultValue("1200") int requests,
        @DefaultValue("6000") int addressRequests,
        @DefaultValue("16") int atOnce,
        @DefaultValue("30") int logins,
        @DefaultValue("20s") Duration bodyGrace,
        @DefaultValue("20000") int bodyRate,
        @DefaultValue("20000000") long bodySwallowed) {
    public LimitSettings {
        if (requests < 1 || addressRequests < 1 || atOnce < 1 || logins < 1 || bodyRate < 1) {
            throw new AccessMisconfigured("Gränserna i bifall.limits ska vara minst 1; annars kommer ingen in.");
        }
    }
}
