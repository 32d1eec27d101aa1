package se.bifall.benchmark.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.bifall.benchmark.limit.Limits;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Peers;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Tasks;
import se.bifall.benchmark.work.Work;

/** One task of one peer in a process of its own. What it has to say goes to standard output, a line at a time. */
public final class Worker {
    /** Before the line with what was measured. */
    static final String MEASURED = "measured ";

    private Worker() {}

    /** The arguments of a process that is to do this. */
    static List<String> arguments(String task, Given given) {
        return List.of(
                task,
                given.peer().name(),
                given.phase().name(),
                Long.toString(given.work().seed()),
                Integer.toString(given.work().cases()),
                given.folder().toString(),
                Long.toString(given.events()),
                Integer.toString(given.threads()),
                Long.toString(given.lasting().toMillis()),
                Integer.toString(given.round()),
                Long.toString(given.acknowledged()));
    }

    public static void main(String[] args) {
        PrintStream out = System.out;
        System.setOut(System.err); // what a library prints is no answer
        Measured measured;
        try {
            Given given = new Given(
                    peer(args[1]),
                    Phase.valueOf(args[2]),
                    new Work(Long.parseLong(args[3]), Integer.parseInt(args[4])),
                    Path.of(args[5]),
                    Long.parseLong(args[6]),
                    Integer.parseInt(args[7]),
                    Duration.ofMillis(Long.parseLong(args[8])),
                    Integer.parseInt(args[9]),
                    Long.parseLong(args[10]),
                    line -> say(out, line));
            measured = Tasks.named(args[0]).run(given);
        } catch (Exception e) {
            e.printStackTrace();
            measured = Measured.failed(String.valueOf(e));
        }
        say(out, MEASURED + measured.line());
        System.exit(0); // whatever threads a peer has left
    }

    private static Peer peer(String name) {
        return Peers.named(name).or(() -> Limits.named(name)).orElseThrow();
    }

    private static void say(PrintStream out, String line) {
        out.println(line);
        out.flush();
    }
}
