package se.bifall.command.grantcase.rule;

import se.bifall.codes.Place;
import se.bifall.region.Support;

/**
 * A support type may be limited to some municipalities, or leave out the central locality of one.
 *
 * @param municipality its name
 */
public record PlaceAllowed(Place place, String municipality, Support support) implements Rule {
    @Override
    public boolean holds() {
        return isListed() && (!leavesOutCentre() || Boolean.FALSE.equals(place.inTatort()));
    }

    private boolean isListed() {
        return support.where().municipalities().isEmpty()
                || support.where().municipalities().contains(place.municipality());
    }

    private boolean leavesOutCentre() {
        return support.where().notInCentralLocalityOf().contains(place.municipality());
    }

    @Override
    public String field() {
        return isListed() ? "place.inTatort" : "place.municipality";
    }

    @Override
    public String sentence() {
        if (!isListed()) {
            return support.label() + " lämnas inte för åtgärder i " + municipality + " (" + support.reference() + ").";
        }
        return support.label() + " lämnas inte i " + municipality + " tätort. "
                + (place.inTatort() == null ? "Ange om åtgärden genomförs inom den" : "Åtgärden genomförs inom den")
                + " (" + support.reference() + ").";
    }
}
