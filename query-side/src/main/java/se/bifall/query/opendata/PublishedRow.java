package se.bifall.query.opendata;

import org.jspecify.annotations.Nullable;

/**
 * A row of a published table. Every row says who leads the companies; the other two are null where its table does not
 * divide by them.
 *
 * @param companies distinct companies behind it; not published
 * @param hidden true when the numbers may not be shown
 */
record PublishedRow(
        int year,
        String ledBy,
        @Nullable String supportType,
        @Nullable String area,
        long decisions,
        long granted,
        int companies,
        boolean hidden) {
    String table() {
        return supportType != null
                ? "ledBy-supportType-year"
                : area != null ? "ledBy-investmentArea-year" : "ledBy-year";
    }
}
