package se.bifall.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every page promises, whatever is on it. */
final class WholePage {
    private WholePage() {}

    /** The status, when all of it holds. */
    static int status(Visitor visitor, String path) {
        var response = visitor.open(path);
        assertThat(response.statusCode()).as(path).isLessThan(500);
        if (!String.valueOf(response.contentType()).startsWith("text/html")) {
            return response.statusCode();
        }
        Document page = visitor.page();
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("html[lang=sv] main")).as(path).hasSize(1);
        assertThat(page.select(".skip-link")).as(path).hasSize(1);
        assertThat(page.select("[style], script:not([src])")).as(path).isEmpty();
        for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .as(path + " " + input)
                    .hasSize(1);
        }
        for (Element described : page.select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(path + " #" + id).isNotNull();
            }
        }
        assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        for (Element tableElement : page.select("table")) {
            assertThat(tableElement.select("caption, th[scope]")).as(path).hasSizeGreaterThan(1);
        }
        return response.statusCode();
    }
}
