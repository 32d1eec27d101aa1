import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Checks an exported log of Bifall with nothing but a JDK, so that nobody has to take Bifall's word for it. Written from
 * the description in docs/kedjan.md, not from the program.
 *
 * <pre>java Verify.java bifall-logg.ndjson [7012:ab12… heads that were written down earlier]</pre>
 *
 * The file is the export of Revision, a backup (ZIP), or kedja.ndjson out of the file of one case; there each event says
 * what it was linked to. Ends with 0 when every link holds and every head is found.
 */
class Verify {
    private static final Pattern MEMBER = Pattern.compile("\"([A-Za-z]+)\":(?:\"([^\"\\\\]*)\"|([0-9]+))(?=[,}])");

    public static void main(String[] args) throws Exception {
        Map<Long, String> heads = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            heads.put(Long.parseLong(args[i].split(":")[0]), args[i].split(":")[1]);
        }
        if (isZip(Path.of(args[0]))) {
            try (ZipFile zip = new ZipFile(args[0]);
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(zip.getInputStream(zip.getEntry("logg.ndjson")), UTF_8))) {
                verify(lines, heads);
            }
        } else {
            try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
                verify(lines, heads);
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static void verify(BufferedReader lines, Map<Long, String> heads) throws Exception {
        Map<String, byte[]> streams = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        byte[] log = new byte[32];
        long number = 0;
        long count = 0;
        boolean ofOneCase = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Map<String, String> event = members(line);
            boolean tellsBefore = event.containsKey("before");
            long position = Long.parseLong(event.get("position"));
            unless(count == 0 || tellsBefore == ofOneCase, position, event, "raden hör inte till samma slags fil");
            boolean follows = tellsBefore ? position > number : position == number + 1;
            unless(follows, position, event, "platsen följer inte på den förra");
            ofOneCase = tellsBefore;
            number = position;
            count++;
            log = tellsBefore ? HexFormat.of().parseHex(event.get("before")) : log;
            String stream = event.get("stream");
            long sequence = Long.parseLong(event.get("sequence"));
            unless(sequence == sequences.getOrDefault(stream, -1L) + 1, number, event, "fel nummer i strömmen");
            String content = String.join(
                    "\n",
                    event.get("id"),
                    stream,
                    event.get("sequence"),
                    event.get("kind"),
                    event.get("name"),
                    event.get("recordedAt"),
                    hex(sha256(Base64.getDecoder().decode(event.get("payload")))),
                    hex(sha256(Base64.getDecoder().decode(event.get("context")))));
            byte[] linked =
                    sha256(streams.getOrDefault(stream, new byte[32]), sha256(content.getBytes(UTF_8)));
            unless(hex(linked).equals(event.get("streamHash")), number, event, "innehållet är inte det som skrevs");
            log = sha256(log, linked);
            unless(hex(log).equals(event.get("logHash")), number, event, "den står på fel plats i loggen");
            streams.put(stream, linked);
            sequences.put(stream, sequence);
            String head = heads.remove(number);
            unless(head == null || head.equals(hex(log)), number, event, "inte det huvud som skrevs upp");
        }
        if (count == 0) {
            System.err.println("BRUTEN: filen innehåller inga händelser");
            System.exit(1);
        }
        if (ofOneCase && !heads.isEmpty()) {
            System.err.println("OPRÖVAT: huvudet vid händelse nr " + heads.keySet().iterator().next()
                    + " är inte en händelse i ett enda ärendes fil; pröva det mot hela loggen.");
            System.exit(1);
        }
        if (ofOneCase) {
            System.out.println("HEL STRÖM: " + count + " händelser, den sista nr " + number
                    + " i loggen. Ett enda ärendes fil visar inte om något senare är borttaget.");
            return;
        }
        if (!heads.isEmpty()) {
            System.err.println("BRUTEN: loggen slutar vid händelse nr " + number + " men hade minst "
                    + heads.keySet().stream().max(Long::compare).get());
            System.exit(1);
        }
        System.out.println("HEL: " + count + " händelser, huvud " + number + ":" + hex(log));
    }

    private static void unless(boolean holds, long number, Map<String, String> event, String why) {
        if (!holds) {
            System.err.println("BRUTEN vid händelse nr " + number + " (" + event.get("name") + ", "
                    + event.get("stream") + "): " + why);
            System.exit(1);
        }
    }

    private static Map<String, String> members(String line) throws IOException {
        Map<String, String> members = new HashMap<>();
        Matcher found = MEMBER.matcher(line);
        while (found.find()) {
            String value = found.group(2) == null ? found.group(3) : found.group(2);
            if (members.put(found.group(1), value) != null) {
                throw new IOException("Samma uppgift två gånger: " + found.group(1));
            }
        }
        return members;
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
