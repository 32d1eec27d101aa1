package se.bifall.query.journey;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in the way of some people on the page that is open: axe-core against WCAG 2.1 A and AA, and width. */
final class Accessibility {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int DESK = 1280;
    private static final int TELEPHONE = 390;

    private Accessibility() {}

    /** @return one line for each fault, at a desk and on a telephone; none when the page is for all */
    static List<String> faults(Person person) {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {TELEPHONE, DESK}) {
            person.driver()
                    .executeCdpCommand(
                            "Emulation.setDeviceMetricsOverride",
                            Map.of("width", width, "height", 1_000, "deviceScaleFactor", 1, "mobile", false));
            String where = person.path() + ", " + width + " px: ";
            long wider = (Long)
                    person.driver().executeScript("return document.documentElement.scrollWidth - window.innerWidth");
            if (wider > 0) {
                faults.add(where + wider + " px wider than the window");
            }
            new AxeBuilder()
                    .setLegacyMode(true)
                    .withTags(WCAG)
                    .analyze(person.driver())
                    .getViolations()
                    .forEach(rule -> faults.add(where + rule.getId() + " " + rule.getHelp() + " "
                            + rule.getNodes().getFirst().getHtml()));
        }
        return faults;
    }
}
