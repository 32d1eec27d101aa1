package se.bifall.benchmark.peer.pekko;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** The payload as Bifall stores it after what else a log says of an event; the name is the manifest. */
public final class CaseEventSerializer extends SerializerWithStringManifest {
    static final int ID = 815_001;

    @Override
    public int identifier() {
        return ID;
    }

    @Override
    public String manifest(Object event) {
        return ((CaseEvent) event).name();
    }

    @Override
    public byte[] toBinary(Object object) {
        CaseEvent event = (CaseEvent) object;
        byte[] caseId = event.caseId().getBytes(UTF_8);
        byte[] command = event.commandId().getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + 2 + caseId.length + command.length + event.payload().length)
                .putLong(event.recordedAt().toEpochMilli())
                .put((byte) caseId.length)
                .put(caseId)
                .put((byte) command.length)
                .put(command)
                .put(event.payload())
                .array();
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) {
        ByteBuffer stored = ByteBuffer.wrap(bytes);
        Instant recordedAt = Instant.ofEpochMilli(stored.getLong());
        String caseId = text(stored);
        String command = text(stored);
        byte[] payload = new byte[stored.remaining()];
        stored.get(payload);
        return new CaseEvent(caseId, manifest, payload, recordedAt, command);
    }

    private static String text(ByteBuffer stored) {
        byte[] bytes = new byte[Byte.toUnsignedInt(stored.get())];
        stored.get(bytes);
        return new String(bytes, UTF_8);
    }
}
