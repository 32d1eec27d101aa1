package se.bifall.query.web.report;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import se.bifall.codes.ChapterQuestion;
import se.bifall.query.analysis.Addresses;
import se.bifall.query.analysis.PointAsked;
import se.bifall.query.casefile.PointInTime;
import se.bifall.query.web.PageRefused;
import se.bifall.query.web.UnknownParameter;

/** The year, the question and the point in time that an address of chapter 5 names. */
final class ChapterAsked {
    static final String HOME = "/rapporter/resultatredovisning";

    private ChapterAsked() {}

    /** @throws PageRefused when it is no year 2000–2099 */
    static int year(String written) {
        if (!written.matches("20[0-9]{2}")) {
            throw new PageRefused(HttpStatus.NOT_FOUND, "Redovisningsåret ska vara ett år 2000–2099.", HOME);
        }
        return Integer.parseInt(written);
    }

    /** @throws PageRefused when the chapter has no such question */
    static ChapterQuestion question(String number, int year) {
        return Arrays.stream(ChapterQuestion.values())
                .filter(question -> question.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new PageRefused(
                        HttpStatus.NOT_FOUND, "Kapitel 5 har ingen fråga " + number + ".", HOME + "/" + year));
    }

    /** What an address of the same point in time ends with; empty for now. */
    static String query(PointInTime point) {
        MultiValueMap<String, String> parameters = PointAsked.parameters(point);
        return parameters.isEmpty() ? "" : "?" + Addresses.query(parameters);
    }

    /** @throws UnknownParameter when the address asks for no point in time */
    static PointInTime point(MultiValueMap<String, String> parameters) {
        PointAsked asked = PointAsked.of(parameters);
        if (!asked.wrong().isEmpty()) {
            throw new UnknownParameter(asked.wrong());
        }
        return asked.point();
    }
}
