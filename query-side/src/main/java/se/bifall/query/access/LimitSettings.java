package se.bifall.query.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one person or one address may ask for ({@code bifall.limits.*}). Each limit is also how much may come at once.
 *
 * @param loopback whether callers on the machine itself are counted too; a proxy there names whom it speaks for
 * @param requests a minute and person who is logged in
 * @param addressRequests a minute and address: everybody behind one wall together
 * @param atOnce requests with a body of one address that are being read and answered at the same time; fewer than the
 *     server has threads
 * @param logins attempts to log in, a minute and address
 */
@ConfigurationProperties("bifall.limits")
public record LimitSettings(
        @DefaultValue("false") boolean loopback,
        @DefaultValue("1200") int requests,
        @DefaultValue("6000") int addressRequests,
        @DefaultValue("16") int atOnce,
        @DefaultValue("30") int logins) {
    public LimitSettings {
        if (requests < 1 || addressRequests < 1 || atOnce < 1 || logins < 1) {
            throw new AccessMisconfigured("Gränserna i bifall.limits ska vara minst 1; annars kommer ingen in.");
        }
    }
}
