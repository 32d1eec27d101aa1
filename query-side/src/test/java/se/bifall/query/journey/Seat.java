package se.bifall.query.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium with Debian's own driver. It is left as clean as it was taken, and the next person sits down at it. */
final class Seat {
    /** Whether pages may run scripts there. */
    enum Scripts {
        ON,
        OFF
    }

    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-prefers-reduced-motion",
            "--window-size=1280,1000");
    private static final Map<Scripts, Deque<Seat>> FREE = new EnumMap<>(Map.of(
            Scripts.ON, new ArrayDeque<>(),
            Scripts.OFF, new ArrayDeque<>()));
    private final Scripts scripts;
    private final ChromeDriver driver;

    private Seat(Scripts scripts) {
        this.scripts = scripts;
        // Days are typed as this language writes them, whatever the machine speaks; pages are asked for in Swedish.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .withEnvironment(Map.of("LANGUAGE", "en_US", "LC_ALL", "en_US.UTF-8"))
                .build();
        ChromeOptions options = new ChromeOptions();
        options.addArguments(ARGUMENTS);
        Map<String, Object> preferences = new HashMap<>(Map.of("intl.accept_languages", "sv-SE,sv"));
        if (scripts == Scripts.OFF) {
            preferences.put("profile.managed_default_content_settings.javascript", 2);
        }
        options.setExperimentalOption("prefs", preferences);
        try {
            options.addArguments("--user-data-dir=" + Files.createTempDirectory("bifall-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    }

    static synchronized Seat take(Scripts scripts) {
        Seat free = free(scripts).poll();
        return free == null ? new Seat(scripts) : free;
    }

    private static Deque<Seat> free(Scripts scripts) {
        return FREE.computeIfAbsent(scripts, none -> new ArrayDeque<>());
    }

    ChromeDriver driver() {
        return driver;
    }

    void leave() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.get("about:blank");
        synchronized (Seat.class) {
            free(scripts).push(this);
        }
    }
}
