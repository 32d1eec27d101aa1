package se.bifall.query.whole;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a real headless Chromium, with Debian's own driver. */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1000");
    private final ChromeDriver driver;
    private final String address;

    private Browser(String address, ChromeOptions options) {
        this.address = address;
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        try {
            options.addArguments(ARGUMENTS);
            options.addArguments("--user-data-dir=" + Files.createTempDirectory("bifall-browser"));
            driver = new ChromeDriver(service, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Browser at(Running bifall) {
        return new Browser(bifall.address(), new ChromeOptions());
    }

    static Browser withoutScript(Running bifall) {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return new Browser(bifall.address(), options);
    }

    static Browser onTelephone(Running bifall) {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption(
                "mobileEmulation", Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 1.0)));
        return new Browser(bifall.address(), options);
    }

    Browser go(String path) {
        driver.get(address + path);
        return this;
    }

    Browser logIn(String user) {
        driver.manage().deleteAllCookies();
        go("/login").fill("username", user).fill("password", "demo");
        return enter(driver.findElement(By.name("password")));
    }

    /** Writes into a field, or chooses in a list, by its name. */
    Browser fill(String name, String value) {
        WebElement field = driver.findElement(By.name(name));
        switch (field.getTagName()) {
            case "select" -> new Select(field).selectByValue(value);
            default -> {
                field.clear();
                field.sendKeys("date".equals(field.getAttribute("type")) ? typed(value) : value);
            }
        }
        return this;
    }

    /** A day as it is typed into a date field in an English browser: month, day, year. */
    private static String typed(String day) {
        return day.substring(5, 7) + day.substring(8) + day.substring(0, 4);
    }

    Browser tick(String name, String value) {
        driver.findElement(By.cssSelector("[name='" + name + "'][value='" + value + "']"))
                .click();
        return this;
    }

    /** Sends the form of the page by its own button, from the keyboard. */
    Browser send() {
        return enter(driver.findElement(By.cssSelector("main form[method=post] button[type=submit]")));
    }

    private Browser enter(WebElement element) {
        element.sendKeys(Keys.ENTER);
        Wait<WebDriver> wait = new WebDriverWait(driver, Duration.ofSeconds(10)).ignoring(WebDriverException.class);
        wait.until(ExpectedConditions.stalenessOf(element));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.tagName("main")));
        return this;
    }

    Browser tab() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        return this;
    }

    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** How many CSS pixels the page is wider than the window. */
    long overflow() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    }

    /** What axe-core finds against WCAG 2.1 A and AA, one line each. */
    List<String> violations() {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(driver);
        return results.getViolations().stream()
                .map(rule -> path() + ": " + rule.getId() + " " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
