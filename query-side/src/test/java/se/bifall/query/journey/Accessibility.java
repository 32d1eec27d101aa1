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
        ChromeDriver driver = person.driver();
        driver.executeScript(AXE);
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {TELEPHONE, DESK}) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 1_000, "deviceScaleFactor", 1, "mobile", false));
            String where = person.path() + ", " + width + " px: ";
            long wider = (Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
            if (wider > 0) {
                faults.add(where + wider + " px wider than the window");
            }
            ((List<?>) driver.executeAsyncScript(RUN)).forEach(fault -> faults.add(where + fault));
        }
        return faults;
    }
}
