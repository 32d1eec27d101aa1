package se.bifall.query.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who calls and how, as far as an address and a head tell. */
final class Callers {
    private static final int NETWORK_BYTES = 8;
    private static final Pattern LOOKS = Pattern.compile("/(?:css|js|img|webjars)/.*|/favicon\\.svg");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    /** What is parsed without asking anybody; the word of a proxy can be any text, and a name would be looked up. */
    private static final Pattern NUMERIC =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|(?=.*:)[0-9a-fA-F:.]+(?:%[0-9a-zA-Z]+)?");

    private Callers() {}

    /** IPv6 hands every household a whole network of 2^64 addresses: they count as one. */
    static String key(String address) {
        InetAddress parsed = parsed(address);
        if (parsed == null) {
            return address;
        }
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                : parsed.getHostAddress();
    }

    private static @Nullable InetAddress parsed(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** Style and pictures: a page that says wait has to look like one. */
    static boolean asksForLooks(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && LOOKS.matcher(request.getServletPath()).matches();
    }

    /** A program here, and not a proxy that speaks for somebody, whoever it says that it speaks for. */
    static boolean isOnThisMachine(HttpServletRequest request) {
        InetAddress address = parsed(request.getRemoteAddr());
        return address != null && address.isLoopbackAddress() && request.getAttribute(BodyDeadline.FORWARDED) == null;
    }

    /** A {@code GET} may do so too. */
    static boolean bringsBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    static boolean logsIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().equals("/login");
    }

    /** Whether the request says who sends it and gives a secret for it, right or wrong. */
    static boolean saysWho(HttpServletRequest request) {
        return logsIn(request) || request.getHeader("Authorization") != null || ReadTokenRequest.carriesOne(request);
    }
}
