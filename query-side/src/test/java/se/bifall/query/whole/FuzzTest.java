package se.bifall.query.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.bifall.commands.BifallCommand;
import se.bifall.commands.CommandCatalogue;
import se.bifall.events.EventLog;
import se.bifall.events.Json;
import se.bifall.events.StoredEvent;
import se.bifall.testing.Examples;

/**
 * Every command with something wrong in it, again and again: an answer is never 5xx, always a sentence; what was said no
 * to leaves nothing but the refusal, and what was said yes to is in the log. More: {@code -Dbifall.fuzz=1000}.
 */
class FuzzTest {
    private static final int EACH = Integer.getInteger("bifall.fuzz", 12);
    private static final List<String> USERS =
            List.of("handlaggare", "beslutsfattare", "namndsekreterare", "ekonom", "administrator");
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://x\")",
            "../../etc/passwd",
            "'; drop table event_log; --",
            "2026-02-30",
            "+999999999-12-31",
            "NaN",
            "å".repeat(70_000));

    private final Running bifall = Running.with("--bifall.mail.enabled=false");
    private final EventLog log = bifall.bean(EventLog.class);

    @Test
    void a_command_with_anything_wrong_in_it_is_answered_and_logged() throws IOException {
        try {
            int sent = 0;
            for (Class<? extends BifallCommand> type : CommandCatalogue.all().toList()) {
                for (int seed = 0; seed < EACH; seed++) {
                    Random random = new Random(31L * type.getSimpleName().hashCode() + seed);
                    byte[] body = mutated(Json.STORED.valueToTree(Examples.whole(type)), random);
                    then(type.getSimpleName(), USERS.get(random.nextInt(USERS.size())), body);
                    sent++;
                }
            }
            assertThat(sent).isGreaterThan(40 * EACH);
        } finally {
            bifall.stop();
        }
    }

    private void then(String command, String user, byte[] body) throws IOException {
        long before = log.head();
        Running.Answer answer = bifall.post(user, command, body);
        String told =
                command + " " + shortened(new String(body, UTF_8)) + " → " + answer.status() + " " + answer.text();
        List<StoredEvent> added = log.read(before, 100);
        if (answer.status() == 200) {
            assertThat(added).as(told).isNotEmpty();
        } else {
            assertThat(answer.status()).as(told).isBetween(400, 422);
            assertThat(answer.type()).as(told).startsWith("application/problem+json");
            assertThat(answer.json().path("detail").asText()).as(told).endsWith(".");
            assertThat(added).as(told).allMatch(event -> event.name().startsWith("CommandRefused/"));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }

    private static byte[] mutated(JsonNode whole, Random random) throws IOException {
        for (int times = 1 + random.nextInt(2); times > 0; times--) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(whole, objects);
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? "nytt" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(12)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 -> object.put(name, random.nextLong());
                case 3 -> object.put(name, Double.MAX_VALUE);
                case 4 -> object.put(name, -1);
                case 5 -> object.put(name, random.nextBoolean());
                case 6 -> object.putArray(name).add(1).addNull().add("x");
                case 7 -> object.putObject(name).put("x", 1);
                case 8 -> object.put("okand" + random.nextInt(9), "x");
                case 9 -> object.set(name, deep(400));
                default -> object.put(name, NASTY.get(random.nextInt(NASTY.size())));
            }
        }
        byte[] body = Json.STORED.writeValueAsBytes(whole);
        return switch (random.nextInt(12)) {
            case 0 -> java.util.Arrays.copyOf(body, random.nextInt(body.length));
            case 1 -> flipped(body, random);
            case 2 -> "[]".getBytes(UTF_8);
            default -> body;
        };
    }

    private static byte[] flipped(byte[] body, Random random) {
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        return body;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static JsonNode deep(int levels) {
        ArrayNode inner = Json.STORED.createArrayNode();
        for (int i = 0; i < levels; i++) {
            inner = Json.STORED.createArrayNode().add(inner);
        }
        return inner;
    }
}
