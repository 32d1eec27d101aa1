package se.bifall.query.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A Region's identity provider: the authorization code flow with PKCE, as much as a client needs. Whoever is at the
 * keyboard is logged in there already.
 */
@SuppressWarnings("JavaUtilDate") // the token library speaks it
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "bifall";
    public static final String SECRET = "bara-for-test";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile boolean forgesNonce;
    private final AtomicInteger logouts = new AtomicInteger();

    public TestProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, metadata()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/logout", this::logout);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who is at the keyboard from now on. */
    public void logsIn(String name, List<String> groups) {
        person = Map.of("preferred_username", name, "groups", groups);
    }

    /** From now on the tokens answer another question than the one that was asked. */
    public void forgesNonce(boolean forges) {
        forgesNonce = forges;
    }

    public int logouts() {
        return logouts.get();
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"],"scopes_supported":["openid"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = fields(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method")) || !query.containsKey("nonce")) {
            send(exchange, 400, "text/plain", "no PKCE or no nonce");
            return;
        }
        String code = UUID.randomUUID().toString();
        asked.put(code, query);
        redirect(
                exchange,
                query.get("redirect_uri") + "?code=" + code + "&state=" + encoded(query.getOrDefault("state", "")));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> question = asked.remove(Objects.requireNonNullElse(form.get("code"), ""));
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        if (question == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge(form.getOrDefault("code_verifier", "")).equals(question.get("code_challenge"))) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String nonce = forgesNonce ? "en annan" : question.get("nonce");
        String idToken = signed(CLIENT, Duration.ofMinutes(5), person, claims -> claims.claim("nonce", nonce));
        json(
                exchange,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + idToken
                        + "\"}");
    }

    private void logout(HttpExchange exchange) throws IOException {
        logouts.incrementAndGet();
        redirect(
                exchange,
                Objects.requireNonNull(
                        fields(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri")));
    }

    /** A token for a machine. */
    public String bearer(String audience, Duration valid, String name, List<String> groups) {
        return signed(audience, valid, Map.of("preferred_username", name, "groups", groups), claims -> {});
    }

    private String signed(
            String audience, Duration valid, Map<String, Object> about, Consumer<JWTClaimsSet.Builder> more) {
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("s-" + about.get("preferred_username"))
                .audience(audience)
                .issueTime(Date.from(now.minusSeconds(3600)))
                .expirationTime(Date.from(now.plus(valid)));
        about.forEach(claims::claim);
        more.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String field : encoded.split("&")) {
            int at = field.indexOf('=');
            fields.put(
                    URLDecoder.decode(field.substring(0, at), UTF_8),
                    URLDecoder.decode(field.substring(at + 1), UTF_8));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        send(exchange, 200, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
