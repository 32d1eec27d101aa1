package se.bifall.query.journey;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What stands in the way of some people on the page that is open: axe-core against WCAG 2.1 A and AA, and width. The
 * library's own way to run axe opens a new window for each page, for the sake of frames; there are none.
 */
final class Accessibility {
    private static final String AXE = axe();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
                resultTypes: ['violations']
            }).then(
                result => done(result.violations.map(rule => rule.id + ' ' + rule.help + ' ' + rule.nodes[0].html)),
                broken => done(['axe: ' + broken]));
            """;
    private static final int DESK = 1280;
    private static final int TELEPHONE = 390;

    private Accessibility() {}

    private static String axe() {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (IOException | OperationNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return one line for each fault, at a desk and on a telephone; none when the page is for all */
    static List<String> faults(Person person) {
        List<String> faults = new ArrayList<>(faults(person, DESK));
        faults.addAll(faultsOnTelephone(person));
        return faults;
    }

    static List<String> faultsOnTelephone(Person person) {
        return faults(person, TELEPHONE);
    }

    /** @return one line when something of the page lies outside the window of a telephone */
    static List<String> widerThanTelephone(Person person) {
        return wider(person, TELEPHONE);
    }

    private static List<String> faults(Person person, int width) {
        List<String> faults = new ArrayList<>(wider(person, width));
        person.driver().executeScript(AXE);
        ((List<?>) person.driver().executeAsyncScript(RUN)).forEach(fault -> faults.add(at(person, width) + fault));
        return faults;
    }

    private static List<String> wider(Person person, int width) {
        ChromeDriver driver = person.driver();
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 1_000, "deviceScaleFactor", 1, "mobile", false));
        long wider = (Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        return wider > 0 ? List.of(at(person, width) + wider + " px wider than the window") : List.of();
    }

    private static String at(Person person, int width) {
        return person.path() + ", " + width + " px: ";
    }
}
