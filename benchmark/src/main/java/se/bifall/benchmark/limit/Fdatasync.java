package se.bifall.benchmark.limit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import se.bifall.benchmark.peer.Durability;
import se.bifall.benchmark.peer.Phase;
import se.bifall.benchmark.phase.Given;
import se.bifall.benchmark.phase.Latencies;
import se.bifall.benchmark.phase.Measured;
import se.bifall.benchmark.phase.Names;

/** How often the disk takes 512 bytes for good. */
final class Fdatasync extends Limit {
    private static final int BYTES = 512;

    Fdatasync() {
        super(
                "limit: fdatasync",
                Phase.APPEND,
                "512 bytes appended to a file and forced to the disk, one after another");
    }

    @Override
    public Durability durability(Phase phase) {
        return Durability.POWER;
    }

    @Override
    public Measured measure(Given given) throws IOException {
        Files.createDirectories(given.folder());
        Histogram latencies = Latencies.histogram();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        long begin = System.nanoTime();
        long end = begin + given.lasting().toNanos();
        try (FileChannel file = FileChannel.open(
                given.folder().resolve("synced"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long before = begin; before < end; ) {
                bytes.clear();
                file.write(bytes);
                file.force(false);
                long after = System.nanoTime();
                latencies.recordValue(after - before);
                before = after;
            }
        }
        String setting = Names.writers(1);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(
                Names.in(setting, Names.COMMANDS_A_SECOND),
                latencies.getTotalCount() / ((System.nanoTime() - begin) / 1e9));
        Latencies.put(values, Names.in(setting, ""), latencies);
        return Measured.of(values);
    }
}
