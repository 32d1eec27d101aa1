package se.bifall.benchmark.peer;

import java.io.File;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which version of a library this process has on its class path. */
public final class Version {
    private Version() {}

    /** @param artifact as Maven names it */
    public static String of(String artifact) {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d[^/]*)\\.jar");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(one -> jar.matcher(new File(one).getName()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("of unknown version");
    }
}
