package se.bifall.benchmark.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import se.bifall.benchmark.work.Cells.Cell;
import se.bifall.benchmark.work.Cells.Sums;
import se.bifall.codes.Sha256;
import se.bifall.events.Json;

/**
 * The answer that every peer has to give: three distributions, {@link Dimension led by, investment area and primary RUS
 * priority}, each by the year of the approving decision, over the cases that have one.
 *
 * <ul>
 *   <li>approved: cases with a {@code GrantApproved}; a case has at most one;
 *   <li>granted, net, kronor: {@code funding} of the newest {@code GrantApproved} or {@code GrantAmended} of the case, all
 *       sources together, less {@code reduced} of every {@code GrantReduced} and {@code unpaid} of every {@code
 *       GrantRevoked} after it;
 *   <li>paid, kronor: {@code amount} of every {@code PaymentRecorded}, and of every {@code SetOffDecided} that is {@code
 *       against} a payment of the same case.
 * </ul>
 *
 * What Bifall itself calls {@code decisions}, {@code net} and {@code paid} by {@code firstDecisionYear}.
 *
 * @param cells every cell of the three
 */
public record Answer(Cells cells) {
    /** Every year of each dimension, asked one after another. */
    public static Answer of(Table table) throws Exception {
        Cells cells = new Cells();
        for (Dimension by : Dimension.values()) {
            cells.add(table.of(new Query(by, null)));
        }
        return new Answer(cells);
    }

    /** {@code {"ledBy":{"2023":{"MEN":[approved,granted,paid],…},…},…}}: keys in order, no spaces. */
    public String json() {
        StringBuilder json = new StringBuilder("{");
        for (Dimension by : Dimension.values()) {
            json.append(json.length() == 1 ? "" : ",").append(quoted(by.code())).append(":{");
            int year = 0;
            for (var entry : cells.all().entrySet()) {
                Cells.Cell cell = entry.getKey();
                if (cell.by() == by) {
                    json.append(year == cell.year() ? "," : (year == 0 ? "" : "},") + '"' + cell.year() + "\":{");
                    year = cell.year();
                    Cells.Sums sums = entry.getValue();
                    json.append(quoted(cell.key())).append(":[");
                    json.append(sums.approved()).append(',').append(sums.granted());
                    json.append(',').append(sums.paid()).append(']');
                }
            }
            json.append(year == 0 ? "}" : "}}");
        }
        return json.append('}').toString();
    }

    /** SHA-256 of {@link #json} in UTF-8, hex: what peers are compared by. */
    public String hash() {
        return Sha256.of(json().getBytes(UTF_8)).value();
    }

    /** What {@link #json} wrote. */
    public static Answer parse(String json) {
        Cells cells = new Cells();
        JsonNode tree;
        try {
            tree = Json.STORED.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
        for (Dimension by : Dimension.values()) {
            tree.path(by.code()).properties().forEach(year -> year.getValue()
                    .properties()
                    .forEach(cell -> cells.add(
                            new Cell(by, Integer.parseInt(year.getKey()), cell.getKey()),
                            new Sums(
                                    cell.getValue().path(0).longValue(),
                                    cell.getValue().path(1).longValue(),
                                    cell.getValue().path(2).longValue()))));
        }
        return new Answer(cells);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
