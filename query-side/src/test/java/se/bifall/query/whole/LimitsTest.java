package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One who asks too much or too slowly is told to wait, and nobody else notices. */
class LimitsTest {
    private static final int REQUESTS = 20;
    private static final int LOGINS = 3;
    private static final int AT_ONCE = 8;
    private static final String LARGE = "/webjars/bootstrap/css/bootstrap.css.map";
    private static final int THREADS = 12;
    private static final int MORE_THAN_BUFFERS_HOLD = 20;
    private static final String GREEDY = "127.0.0.1";
    private static final String OTHER = "127.0.0.2";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Running bifall;

    @BeforeAll
    static void start() {
        bifall = Running.with(
                "--bifall.limits.loopback=true",
                "--bifall.limits.requests=" + REQUESTS,
                "--bifall.limits.logins=" + LOGINS,
                "--bifall.limits.at-once=" + AT_ONCE,
                "--bifall.limits.body-grace=3s",
                "--server.tomcat.threads.max=" + THREADS,
                "--server.tomcat.connection-timeout=3s");
    }

    @AfterAll
    static void stop() {
        bifall.stop();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + GREEDY + ":" + bifall.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> send(String from, HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> ask(String from, String user) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(UTF_8));
        return send(
                from,
                request("/api/analyses")
                        .header("Authorization", "Basic " + basic)
                        .build());
    }

    @Test
    void a_person_who_asks_too_much_is_told_how_long_to_wait_and_others_are_not_hindered() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS + 5; i++) {
            answers.add(ask(GREEDY, "analytiker"));
        }

        assertThat(answers.subList(0, REQUESTS))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        HttpResponse<String> last = answers.getLast();
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).get().asString().matches("[1-9][0-9]?");
        assertThat(last.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(last.body()).contains("ForManga", "För många frågor på kort tid. Vänta");
        assertThat(ask(OTHER, "analytiker").statusCode())
                .as("the same person elsewhere")
                .isEqualTo(429);
        assertThat(ask(GREEDY, "ekonom").statusCode()).as("another person").isEqualTo(200);
    }

    @Test
    void the_page_that_says_wait_has_its_looks() throws Exception {
        Session administrator = Session.of(bifall.address(), "administrator");
        for (int i = 0; i < REQUESTS; i++) {
            administrator.get("/revision");
        }

        assertThat(administrator.get("/revision").statusCode()).isEqualTo(429);
        assertThat(administrator.get("/css/bifall.css").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/favicon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void who_tries_to_log_in_again_and_again_gets_a_page_that_says_wait() throws Exception {
        HttpRequest login = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("username=revisor&password=gissning"))
                .build();
        for (int i = 0; i < LOGINS; i++) {
            assertThat(send("127.0.0.3", login).statusCode()).isNotEqualTo(429);
        }

        HttpResponse<String> refused = send("127.0.0.3", login);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Vänta en stund", "För många frågor på kort tid", "site-header");
        assertThat(send(OTHER, login).statusCode()).as("from elsewhere").isNotEqualTo(429);
        assertThat(send("127.0.0.3", request("/login").build()).statusCode())
                .as("the page itself")
                .isEqualTo(200);
    }

    @Test
    void bodies_that_come_a_byte_at_a_time_take_no_more_than_their_share_and_are_given_up_on() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                slow.add(begun("POST /logout HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 100000\r\n\r\nusername="));
            }
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(LimitsTest::isOneTooMany);

            long began = System.nanoTime();
            assertThat(ask(OTHER, "ekonom").statusCode()).isEqualTo(200);
            assertThat(send("127.0.0.4", posted()).statusCode())
                    .as("a body that is here at once burdens nobody")
                    .isNotEqualTo(429);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));

            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !isOneTooMany());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Whether one more that begins a body is told to wait. */
    private static boolean isOneTooMany() throws IOException {
        try (Socket one = begun("POST /logout HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\na=")) {
            one.setSoTimeout(500);
            return new String(one.getInputStream().readNBytes(12), UTF_8).endsWith("429");
        } catch (SocketTimeoutException e) {
            return false; // the rest of it is waited for
        }
    }

    /** A byte now and then keeps a connection from timing out, and held a thread for as long as its sender liked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /logout HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "POST /api/commands/ApplyForGrant HTTP/1.1\r\nContent-Type: application/json\r\n",
                "GET /oppna-data HTTP/1.1\r\nContent-Type: text/plain\r\n"
            })
    void a_body_that_drips_is_given_up_on(String head) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                slow.add(begun(head + "Host: x\r\nContent-Length: 100000\r\n\r\na"));
            }
            long began = System.nanoTime();
            int ended = 0;
            while (ended < slow.size()
                    && System.nanoTime() - began < Duration.ofSeconds(20).toNanos()) {
                Thread.sleep(500);
                assertThat(ask(OTHER, "namndsekreterare").statusCode()).isIn(200, 429);
                ended = 0;
                for (Socket socket : slow) {
                    ended += isEnded(socket) ? 1 : 0;
                }
            }

            assertThat(ended).isEqualTo(slow.size());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Sends one more byte, and looks whether the other side has hung up. */
    private static boolean isEnded(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            socket.setSoTimeout(20);
            while (socket.getInputStream().read() >= 0) {
                // an answer, perhaps, before the end
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void who_is_wrong_about_who_it_is_again_and_again_has_to_wait_and_who_is_right_is_not_counted() throws Exception {
        String address = "127.0.0.5";
        for (int i = 0; i < LOGINS + 2; i++) {
            assertThat(ask(address, "revisor").statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < LOGINS; i++) {
            assertThat(ask(address, "ingen" + i).statusCode()).isEqualTo(401);
        }

        assertThat(ask(address, "ingen").statusCode()).isEqualTo(429);
        assertThat(send(address, request("/api/analyses?token=bifall_fel").build())
                        .statusCode())
                .as("a key instead")
                .isEqualTo(429);
        assertThat(send(address, request("/login").build()).statusCode())
                .as("who says nothing of who it is")
                .isEqualTo(200);
    }

    @Test
    void a_login_is_counted_however_its_address_is_written() throws Exception {
        HttpRequest login = request("/%6Cogin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=revisor&password=gissning"))
                .build();
        for (int i = 0; i < LOGINS; i++) {
            assertThat(send("127.0.0.6", login).statusCode()).isNotEqualTo(429);
        }

        assertThat(send("127.0.0.6", login).statusCode()).isEqualTo(429);
    }

    @Test
    void requests_that_never_come_to_an_end_hold_up_nobody_and_are_closed() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                open.add(begun("GET /oppna-data HTTP/1.1\r\nHost: x\r\nX-Slow: "));
            }
            for (int i = 0; i < 10; i++) {
                long began = System.nanoTime();
                assertThat(ask(OTHER, "beslutsfattare").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            }
            Socket last = open.getLast();
            last.setSoTimeout(15_000);
            assertThat(new String(last.getInputStream().readAllBytes(), UTF_8)).doesNotContain("200 OK");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static HttpRequest posted() {
        return request("/logout").POST(HttpRequest.BodyPublishers.ofString("a")).build();
    }

    /** A body is a burden until it has come; after that it is a question like any other, however long its answer takes. */
    @Test
    void bodies_that_have_come_are_not_counted_while_they_are_answered() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.7"))
                .build()) {
            for (int i = 0; i < REQUESTS - 2; i++) {
                for (String user : List.of("handlaggare", "handlaggare2", "beslutsfattare2")) {
                    String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(UTF_8));
                    HttpRequest command = request("/api/commands/ApplyForGrant")
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
                    all.add(client.sendAsync(command, HttpResponse.BodyHandlers.ofString()));
                }
            }

            assertThat(all)
                    .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(400));
        }
    }

    /**
     * Each reads a little now and then of answers that are larger than what lies in buffers on the way, as many as the server
     * has threads: it gives up on them when they make no room, though what it had sent may still be on its way.
     */
    @Test
    void readers_who_take_their_answers_a_little_at_a_time_hold_no_thread_for_long() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS; i++) {
                slow.add(slowReader());
            }
            Thread reading = Thread.ofVirtual().start(() -> readALittleOfEach(slow));
            Thread.sleep(2_000);

            assertThat(send(
                                    OTHER,
                                    request("/oppna-data")
                                            .timeout(Duration.ofSeconds(40))
                                            .build())
                            .statusCode())
                    .isEqualTo(200);
            reading.interrupt();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket slowReader() throws IOException {
        Socket slow = new Socket();
        slow.setReceiveBufferSize(2_048);
        slow.bind(new InetSocketAddress("127.0.0.8", 0));
        slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), bifall.port()));
        slow.getOutputStream()
                .write(("GET " + LARGE + " HTTP/1.1\r\nHost: x\r\n\r\n")
                        .repeat(MORE_THAN_BUFFERS_HOLD)
                        .getBytes(UTF_8));
        return slow;
    }

    private static void readALittleOfEach(List<Socket> sockets) {
        try {
            while (true) {
                for (Socket socket : sockets) {
                    socket.getInputStream().readNBytes(256);
                }
                Thread.sleep(200);
            }
        } catch (IOException | InterruptedException e) {
            // the test is over
        }
    }

    /** From 127.0.0.4, so that the other tests' addresses are left alone. */
    private static Socket begun(String text) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                bifall.port(),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 4}),
                0);
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void what_is_too_large_is_refused_wherever_it_is_sent() {
        byte[] large = "x".repeat(3_000_000).getBytes(UTF_8);
        Map<String, String> places = Map.of(
                "/api/commands/ApplyForGrant", "application/json",
                "/api/checks/ApproveGrant", "application/json",
                "/arenden/ny", "application/x-www-form-urlencoded");
        places.forEach((path, type) -> {
            Running.Answer answer = bifall.upload("handlaggare", path, type, large);
            assertThat(answer.status()).as(path + " " + answer.text()).isBetween(400, 499);
        });
    }
}
