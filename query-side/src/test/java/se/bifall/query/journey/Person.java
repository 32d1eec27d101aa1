package se.bifall.query.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import se.bifall.query.whole.Running;

/** Someone at a browser, who finds fields, links and buttons by the words they carry, and reads what the page answers. */
public final class Person implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final Seat seat;
    private final ChromeDriver driver;
    private final Hands hands;
    private final String home;

    private Person(Running bifall, Seat seat, Hands hands) {
        this.home = bifall.address();
        this.seat = seat;
        this.driver = seat.driver();
        this.hands = hands;
    }

    public static Person at(Running bifall) {
        return new Person(bifall, Seat.take(Seat.Scripts.ON), new Hands.Pointer());
    }

    public static Person withoutScript(Running bifall) {
        return new Person(bifall, Seat.take(Seat.Scripts.OFF), new Hands.Pointer());
    }

    public static Person byKeyboard(Running bifall) {
        Seat seat = Seat.take(Seat.Scripts.ON);
        return new Person(bifall, seat, new Hands.Keyboard(seat.driver()));
    }

    /** Whoever sat here before has gone. */
    public Person logsInAs(String user) {
        driver.manage().deleteAllCookies();
        return opens("/login")
                .writes("Användarnamn", user)
                .writes("Lösenord", "demo")
                .presses("Logga in");
    }

    public Person opens(String path) {
        driver.get(home + path);
        return this;
    }

    /** Goes where a link of the page leads, by what it says. */
    public Person follows(String link) {
        return leaves(() -> hands.press(shown("//a[" + says(link) + "]", link)));
    }

    public Person presses(String button) {
        return leaves(() -> hands.press(shown("//main//button[" + says(button) + "]", button)));
    }

    /** Where the answer comes into the page as it is. */
    public Person pressesHere(String button) {
        hands.press(shown("//main//button[" + says(button) + "]", button));
        return this;
    }

    /** Opens what is folded under a line. */
    public Person unfolds(String line) {
        hands.press(shown("//main//summary[contains(normalize-space(), '" + line + "')]", line));
        return this;
    }

    public Person writes(String label, String value) {
        hands.write(field("//main", label), value);
        return this;
    }

    /** Writes in the field of that group of fields. */
    public Person writes(String group, String label, String value) {
        hands.write(field("//main//fieldset[legend[" + saysField(group) + "]]", label), value);
        return this;
    }

    public Person chooses(String label, String option) {
        hands.choose(field("//main", label), option);
        return this;
    }

    public Person sees(String... words) {
        for (String word : words) {
            until(() -> text().contains(word), () -> "«" + word + "» on " + path() + ":\n" + text());
        }
        return this;
    }

    public Person doesNotSee(String... words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }

    /** What stands in a field, with plain spaces; of a list, the chosen words. */
    public String reads(String label) {
        WebElement field = field("//main", label);
        String value = "select".equals(field.getTagName())
                ? new Select(field).getFirstSelectedOption().getText()
                : field.getDomProperty("value");
        return plain(String.valueOf(value));
    }

    /** The words of each thing that a selector finds. */
    public List<String> all(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(element -> plain(element.getText()))
                .toList();
    }

    /** @return the words of what Tab reaches next */
    String tabs() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        return plain(driver.switchTo().activeElement().getText());
    }

    public String path() {
        return driver.getCurrentUrl().substring(home.length()).replaceAll("[?#].*", "");
    }

    public String text() {
        return plain(driver.findElement(By.tagName("body")).getText());
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        seat.leave();
    }

    private WebElement field(String within, String label) {
        WebElement words = shown(within + "//label[" + saysField(label) + "]", label);
        return driver.findElement(By.id(String.valueOf(words.getDomAttribute("for"))));
    }

    private WebElement shown(String xpath, String words) {
        return driver.findElements(By.xpath(xpath)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No «" + words + "» on " + path() + ":\n" + text()));
    }

    private Person leaves(Runnable act) {
        WebElement page = driver.findElement(By.tagName("html"));
        act.run();
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(page));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.tagName("footer")));
        return this;
    }

    private void until(java.util.function.BooleanSupplier holds, java.util.function.Supplier<String> what) {
        new WebDriverWait(driver, Duration.ofSeconds(5))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until((WebDriver page) -> holds.getAsBoolean());
    }

    private static String says(String words) {
        return "normalize-space(translate(., '\u00a0', ' '))='" + words + "'";
    }

    private static String saysField(String words) {
        return says(words) + " or " + says(words + " (frivilligt)");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
