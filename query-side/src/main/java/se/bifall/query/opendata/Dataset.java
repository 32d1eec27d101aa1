package se.bifall.query.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is published, in the order that the catalogue and the page show it; the words stand in the bundles of pages. */
enum Dataset {
    GRANTS(
            "beviljade-stod",
            new File(
                    "beviljade-stod.json", "application/json", "JSON", "https://standard.threesixtygiving.org/en/1.4/"),
            new File("beviljade-stod.csv", "text/csv", "CSV", "https://standard.threesixtygiving.org/en/1.4/")),
    DECISIONS(
            "beslut",
            new File("beslut.csv", "text/csv", "CSV", null),
            new File("beslut.xlsx", File.XLSX, "XLSX", null)),
    TABLES(
            "fordelningar",
            new File("fordelningar.csv", "text/csv", "CSV", null),
            new File("fordelningar.xlsx", File.XLSX, "XLSX", null)),
    EVENTS("handelser", new File("handelser.ndjson", "application/x-ndjson", "NDJSON", null));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<File> files;

    Dataset(String code, File... files) {
        this.code = code;
        this.files = List.of(files);
    }

    /**
     * @param name last part of its address
     * @param conformsTo address of the standard that it follows; null when it follows none
     */
    record File(
            String name,
            String mediaType,
            String format,
            @Nullable String conformsTo) {
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    /** As in addresses and in the keys of words. */
    public String code() {
        return code;
    }

    public List<File> files() {
        return files;
    }
}
