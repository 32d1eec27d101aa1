package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Who calls, as far as an address tells. */
final class Callers {
    private static final int NETWORK_BYTES = 8;
    private static final Pattern LOOKS = Pattern.compile("/(?:css|js|img|webjars)/[^;]*|/favicon\\.svg");

    private Callers() {}

    /** IPv6 hands every household a whole network of 2^64 addresses: they count as one. */
    static String key(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address); // digits only: nobody is asked
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Style and pictures: a page that says wait has to look like one. */
    static boolean asksForLooks(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && LOOKS.matcher(request.getRequestURI()).matches();
    }

    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
