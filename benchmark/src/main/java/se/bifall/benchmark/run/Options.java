package se.bifall.benchmark.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bifall.benchmark.limit.Limits;
import se.bifall.benchmark.peer.Peer;
import se.bifall.benchmark.peer.Peers;
import se.bifall.benchmark.peer.Phase;

/**
 * What is asked for on the command line.
 *
 * @param home where Bifall was built
 * @param cases the sizes, rising
 * @param largeCases sizes that only rebuild and query are measured at, rising
 * @param only phases and peers by name; empty for all
 * @param repetitions at most
 * @param minutes for all of it: what is cheap is repeated before what is not
 * @param lasting of what could go on for ever, once
 */
public record Options(
        Path home,
        List<Integer> cases,
        List<Integer> largeCases,
        Set<String> only,
        int repetitions,
        int minutes,
        long seed,
        Duration lasting,
        Path results) {
    /** Seconds: what is appended meanwhile is made before, and held. */
    private static final int LONGEST = 6;

    private static final int MOST_CASES = 1_000_000;
    private static final String USAGE =
            "Användning: ./bifall bench [--cases 1000,10000] [--large-cases 47000] [--only FAS,DELTAGARE…]"
                    + " [--repetitions 5] [--minutes 60] [--seconds 3] [--seed N] [--results MAPP] [--no-build]";

    /** @throws IllegalArgumentException with a Swedish sentence */
    public static Options of(String... args) {
        Path home = Path.of("").toAbsolutePath();
        List<Integer> cases = List.of(1_000, 10_000);
        List<Integer> largeCases = List.of(47_000); // a million events
        Set<String> only = new LinkedHashSet<>();
        int repetitions = 5;
        int minutes = 60;
        long seed = 42;
        double seconds = 3; // in one second the compilers are still at work
        Path results = null;
        boolean isLargeNamed = false;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " behöver ett värde. " + USAGE);
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--home" -> home = Path.of(value);
                case "--cases" -> {
                    cases = sizes(value);
                    largeCases = isLargeNamed ? largeCases : List.of();
                }
                case "--large-cases" -> {
                    largeCases = sizes(value);
                    isLargeNamed = true;
                }
                case "--only" ->
                    Arrays.stream(value.split(",")).map(String::strip).forEach(only::add);
                case "--repetitions" -> repetitions = (int) whole(value, 1, Integer.MAX_VALUE);
                case "--minutes" -> minutes = (int) whole(value, 1, Integer.MAX_VALUE);
                case "--seed" -> seed = whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
                case "--seconds" -> seconds = whole(value, 1, LONGEST);
                case "--results" -> results = Path.of(value);
                default -> throw new IllegalArgumentException("Okänt val: " + args[i] + ". " + USAGE);
            }
        }
        check(only);
        List<Integer> measured = cases;
        Path written = home.resolve(only.isEmpty() ? "benchmark" : "benchmark/target/results");
        return new Options(
                home,
                cases,
                largeCases.stream().filter(size -> !measured.contains(size)).toList(),
                only,
                repetitions,
                minutes,
                seed,
                Duration.ofMillis((long) (seconds * 1_000)),
                results == null ? written : results);
    }

    private static List<Integer> sizes(String value) {
        return Arrays.stream(value.split(","))
                .map(one -> (int) whole(one, 1, MOST_CASES))
                .sorted()
                .distinct()
                .toList();
    }

    private static long whole(String value, long least, long most) {
        try {
            long number = Long.parseLong(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(
                value + " ska vara ett heltal, minst " + least + " och högst " + most + ". " + USAGE);
    }

    private static void check(Set<String> only) {
        Set<String> known = Stream.concat(
                        Arrays.stream(Phase.values()).map(Phase::code),
                        Peers.all().stream().map(Peer::name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        known.add(LIMITS);
        only.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    name + " är varken en fas eller en deltagare; välj bland " + String.join(", ", known) + ".");
        });
    }

    /** The name of all limits together. */
    static final String LIMITS = "limits";

    public List<Phase> phases() {
        List<Phase> named = Arrays.stream(Phase.values())
                .filter(phase -> only.contains(phase.code()))
                .toList();
        return named.isEmpty() ? List.of(Phase.values()) : named;
    }

    /** Peers and then limits. */
    public List<Peer> subjects() {
        List<Peer> named =
                Peers.all().stream().filter(peer -> only.contains(peer.name())).toList();
        boolean all = named.isEmpty() && !only.contains(LIMITS);
        Stream<Peer> limits =
                all || only.contains(LIMITS) ? Limits.all().stream().map(limit -> (Peer) limit) : Stream.of();
        return Stream.concat(all ? Peers.all().stream() : named.stream(), limits)
                .toList();
    }
}
