package se.bifall.query.journey;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** How a person gets to what the page shows, and does something with it. */
interface Hands {
    void press(WebElement element);

    void write(WebElement field, String value);

    void choose(WebElement list, String option);

    void tick(WebElement box);

    /** A day as it is typed into a date field in the browser's language: month, day, year. */
    static String typed(WebElement field, String value) {
        return "date".equals(field.getDomAttribute("type"))
                ? value.substring(5, 7) + value.substring(8) + value.substring(0, 4)
                : value;
    }

    /** With a pointer. */
    final class Pointer implements Hands {
        @Override
        public void press(WebElement element) {
            element.click();
        }

        @Override
        public void write(WebElement field, String value) {
            field.clear();
            field.sendKeys(typed(field, value));
        }

        @Override
        public void choose(WebElement list, String option) {
            new Select(list).selectByVisibleText(option);
        }

        @Override
        public void tick(WebElement box) {
            box.click();
        }
    }

    /** With the keyboard alone: Tab until there, then keys. Nothing is done with what Tab doesn't reach. */
    final class Keyboard implements Hands {
        private static final int FAR = 400;
        private final WebDriver driver;

        Keyboard(WebDriver driver) {
            this.driver = driver;
        }

        @Override
        public void press(WebElement element) {
            reach(element);
            type(Keys.ENTER);
        }

        @Override
        public void write(WebElement field, String value) {
            reach(field);
            if (!"date".equals(field.getDomAttribute("type"))) {
                new Actions(driver)
                        .keyDown(Keys.CONTROL)
                        .sendKeys("a")
                        .keyUp(Keys.CONTROL)
                        .perform();
            }
            type(typed(field, value));
        }

        @Override
        public void choose(WebElement list, String option) {
            reach(list);
            type(option);
            String chosen = new Select(list).getFirstSelectedOption().getText();
            if (!chosen.equals(option)) {
                throw new AssertionError("Typing «" + option + "» chose «" + chosen + "»");
            }
        }

        @Override
        public void tick(WebElement box) {
            reach(box);
            type(Keys.SPACE);
        }

        private void reach(WebElement element) {
            for (int tabs = 0; !driver.switchTo().activeElement().equals(element); tabs++) {
                if (tabs == FAR) {
                    throw new AssertionError("Tab does not reach " + element.getTagName() + " " + element.getText());
                }
                type(Keys.TAB);
            }
        }

        private void type(CharSequence keys) {
            new Actions(driver).sendKeys(keys).perform();
        }
    }
}
