package se.bifall.query.web;

import java.util.List;

/** How one program reads an analysis with a read key: to be copied, with the key in its place. */
record ReadExample(String program, String code) {
    private static final String QUESTION = "/api/distributions.csv?by=ledBy,year";

    /** @param base where this Bifall is */
    static List<ReadExample> at(String base) {
        return List.of(
                new ReadExample("Excel, Power Query", """
                        let
                          Source = Csv.Document(
                            Web.Contents("%s", [
                              RelativePath = "api/distributions.csv",
                              Query = [by = "ledBy,year", token = "NYCKEL"]]),
                            [Delimiter = ",", Encoding = 65001]),
                          Table = Table.PromoteHeaders(Source)
                        in
                          Table""".formatted(base)),
                new ReadExample("Python", """
                        import pandas
                        table = pandas.read_csv("%s",
                                                storage_options={"Authorization": "Bearer NYCKEL"})""".formatted(base + QUESTION)),
                new ReadExample("R", """
                        table <- read.csv(url("%s",
                                              headers = c(Authorization = "Bearer NYCKEL")))""".formatted(base + QUESTION)),
                new ReadExample("curl", "curl -H 'Authorization: Bearer NYCKEL' '" + base + QUESTION + "'"));
    }
}
