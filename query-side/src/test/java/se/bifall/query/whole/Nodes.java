package se.bifall.query.whole;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.bifall.query.projection.MongoForTest;
import se.bifall.testing.CutWire;

/**
 * A node that decides and two that answer, over the Axon Server that {@code BIFALL_AXONSERVER} names and a MongoDB: that
 * which {@code BIFALL_MONGODB} names, or one in the memory of the test. Between them and both is a wire that can be cut.
 */
final class Nodes {
    private final MongoForTest mongo = new MongoForTest();
    private final String database = "nodes" + ProcessHandle.current().pid();
    private final CutWire toLog;
    private final CutWire toModels;
    private final Node deciding;
    private final Node first;
    private final Node second;

    Nodes(Path folder) throws IOException {
        String server = Objects.requireNonNull(System.getenv("BIFALL_AXONSERVER"), "BIFALL_AXONSERVER=host:port");
        System.out.println("Hela noder: händelser på Axon Server " + server + ", läsmodeller på " + mongo.address());
        toLog = wire(server);
        String models = new ConnectionString(mongo.address()).getHosts().getFirst();
        toModels = wire(models);
        mongo.drop(database); // of an earlier run with the same number
        List<String> shared = List.of(
                "--bifall.axonserver.servers=" + toLog.address(),
                "--bifall.mongodb.uri=" + direct(mongo.address().replace(models, toModels.address())),
                "--bifall.mongodb.database=" + database);
        deciding = new Node("command", folder.resolve("c1"), shared);
        first = new Node("query", folder.resolve("q1"), shared);
        second = new Node("query", folder.resolve("q2"), shared);
    }

    private static CutWire wire(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        return new CutWire(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** Without asking the members of a replica set for addresses of their own, which would lead past the wire. */
    private static String direct(String uri) {
        String path = uri.indexOf('/', "mongodb://".length()) < 0 ? uri + "/" : uri;
        return path + (path.contains("?") ? "&" : "?") + "directConnection=true";
    }

    void start() throws IOException {
        for (Node node : all()) {
            node.start();
        }
        all().forEach(Node::awaitReady);
    }

    List<Node> all() {
        return List.of(deciding, first, second);
    }

    Node deciding() {
        return deciding;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    /** The one that writes the read models. */
    Node writer() {
        String name = mongo.writer(database);
        return Stream.of(first, second)
                .filter(node -> node.isNamed(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("«" + name + "» is none of " + all()));
    }

    /** The other one that answers. */
    Node besides(Node node) {
        return node == first ? second : first;
    }

    CutWire toLog() {
        return toLog;
    }

    CutWire toModels() {
        return toModels;
    }

    void stop() throws IOException, InterruptedException {
        for (Node node : all()) {
            node.kill();
        }
        toLog.close();
        toModels.close();
        mongo.drop(database);
        mongo.close();
    }
}
