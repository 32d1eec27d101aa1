package se.bifall.region.reading;

import java.util.Set;
import se.bifall.region.Delegation;
import se.bifall.region.RegionProfile;

/** A line of the delegation order covers something, and is held by neither the nämnd nor a machine. */
final class DelegationIsPossible implements ProfileCheck {
    @Override
    public Set<String> reads() {
        return Set.of("delegation", "boards", "machineAccounts", "supportTypes");
    }

    @Override
    public void look(RegionProfile profile, Findings findings) {
        for (int i = 0; i < profile.delegation().size(); i++) {
            Delegation line = profile.delegation().get(i);
            String at = "delegation[" + (i + 1) + "]";
            if (line.decisions().isEmpty()) {
                findings.add(at + ".decisions", "ska nämna minst ett slag av beslut.");
            }
            line.officers().stream()
                    .filter(officer -> profile.isBoard(officer)
                            || profile.machineAccounts().stream()
                                    .anyMatch(machine -> machine.account().equals(officer)))
                    .forEach(officer -> findings.add(
                            at + ".officers",
                            "nämner " + officer
                                    + "; delegation ges till människor, inte till nämnden eller en maskin."));
            line.supportTypes().stream()
                    .filter(code -> profile.support(code).isEmpty())
                    .forEach(code -> findings.add(
                            at + ".supportTypes", "nämner stödformen " + code + ", som inte står under supportTypes."));
        }
    }
}
