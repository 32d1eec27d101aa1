package se.bifall.query.web.money;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.bifall.codes.Kronor;
import se.bifall.query.analysis.FigureId;
import se.bifall.query.casefile.FrameFacts;
import se.bifall.query.projection.Standing;
import se.bifall.query.report.FrameFigures;
import se.bifall.query.report.PaidOfPurpose;
import se.bifall.query.web.PageWords;
import se.bifall.query.web.Percent;
import se.bifall.region.Purpose;
import se.bifall.region.RegionProfile;

/** Frame, granted, left and paid, one line for each budget year and purpose. All of it is anslag 1:1. */
final class FrameTable {
    private FrameTable() {}

    /** @param target what was meant to be paid that year; a dash when the region profile states none */
    record Line(
            String frameId,
            int year,
            String purpose,
            String frame,
            String granted,
            String released,
            String left,
            boolean used,
            String paid,
            String target,
            String paidShare,
            Why why) {}

    /** Where each figure leads to. */
    record Why(String frame, String granted, String released, String left, String paid) {
        static Why of(FrameFacts frame, int year, Standing standing) {
            return new Why(
                    address(FrameFigures.RAM.id(frame.frameId(), year, standing)),
                    address(FrameFigures.BEVILJAT.id(frame.frameId(), year, standing)),
                    address(FrameFigures.ATERFORT.id(frame.frameId(), year, standing)),
                    address(FrameFigures.KVAR.id(frame.frameId(), year, standing)),
                    address(FrameFigures.paid(frame.frameId(), year, standing)));
        }

        private static String address(FigureId id) {
            return "/varfor/" + id;
        }
    }

    /** Money that is booked on a frame which, as seen from the day, nobody had decided on yet. */
    record Unset(String frameId, String granted, String released) {}

    /** In no table, since they have neither year, purpose nor amount; to be told of beside it. */
    static List<Unset> unset(Standing standing) {
        return standing.frames().stream()
                .filter(frame -> !frame.isSet())
                .sorted(Comparator.comparing(frame -> frame.frameId().value()))
                .map(frame -> new Unset(
                        frame.frameId().value(),
                        PageWords.kronor(frame.committed()),
                        PageWords.kronor(frame.released())))
                .toList();
    }

    /** The newest year first. */
    static List<Line> of(Standing standing, RegionProfile region) {
        return standing.frames().stream()
                .filter(FrameFacts::isSet)
                .sorted(Comparator.comparing(FrameTable::year).reversed().thenComparing(frame -> frame.frameId()
                        .value()))
                .map(frame -> line(frame, standing, region))
                .toList();
    }

    private static int year(FrameFacts frame) {
        Integer year = frame.year();
        return year == null ? 0 : year;
    }

    private static Line line(FrameFacts frame, Standing standing, RegionProfile region) {
        String purpose = String.valueOf(frame.purpose());
        long paid = PaidOfPurpose.sum(standing, purpose, year(frame), region);
        Optional<Kronor> target = region.payout().target(purpose, year(frame));
        return new Line(
                frame.frameId().value(),
                year(frame),
                label(purpose, region),
                PageWords.kronor(frame.amount()),
                PageWords.kronor(frame.committed()),
                PageWords.kronor(frame.released()),
                PageWords.number(frame.left()) + "\u00a0kr",
                frame.left() <= 0,
                PageWords.number(paid) + "\u00a0kr",
                target.map(PageWords::kronor).orElse("–"),
                target.map(amount -> Percent.share(paid, amount.amount())).orElse("–"),
                Why.of(frame, year(frame), standing));
    }

    private static String label(String purpose, RegionProfile region) {
        return region.purposes().stream()
                .filter(entry -> entry.code().equals(purpose))
                .findFirst()
                .map(Purpose::label)
                .orElse(purpose);
    }
}
