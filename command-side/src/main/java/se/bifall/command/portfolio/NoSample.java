package se.bifall.command.portfolio;

/** The sample portfolio belongs to the Region that it is made for; another Region has none. */
final class NoSample extends RuntimeException {
    NoSample(String region) {
        super(region + " har ingen exempelportfölj. Starta utan --sample.");
    }
}
