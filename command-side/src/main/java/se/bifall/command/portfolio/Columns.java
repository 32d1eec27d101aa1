package se.bifall.command.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The headings a file may have. Documented for users in {@code docs/import.md}. */
enum Columns {
    CASES(
            "diarienummer inkom sokande orgnr sokandetyp stodform titel kommun sokt kostnad start slut handlaggare",
            "ledd_av agd_av sni storlek ort i_tatort prioritering fler_prioriteringar kriterier kontrollkalla bedomd"
                    + " bidragsklass egen_finansiering medfinansiering"
                    + " forsakran koncern annat_stod eurokurs eurokurs_dag eurokurs_kalla foreslagen utfall beslutsdatum beslutad_av sammantrade paragraf foredragande lagrum motivering"
                    + " kommunicerad svar_senast svarat uppgifter_klara uppgifter_ej_aktuella godkand_kostnad bev_anslag11 bev_eu_ramprojekt bev_sarskilda_medel bev_eruf"
                    + " bev_egna_medel aterkallad rekv1_inkom rekv1_kostnad utb1_beslutad utb1_utbetald utb1_anslag11"
                    + " utb1_eu_ramprojekt utb1_sarskilda_medel utb1_eruf utb1_egna_medel rekv2_inkom rekv2_kostnad"
                    + " utb2_beslutad utb2_utbetald utb2_anslag11 utb2_eu_ramprojekt utb2_sarskilda_medel utb2_eruf"
                    + " utb2_egna_medel attestant ekonom atertag_slag atertag_grund atertag_datum atertag_anslag11"
                    + " atertag_eu_ramprojekt atertag_sarskilda_medel atertag_eruf atertag_egna_medel indikator"
                    + " indikator_slag indikator_bas ind_kvinnor ind_man ind_annat ind_okant ind_datum slutrapport"
                    + " slutrapport_godkand avslutad"),
    FRAMES("ram ar andamal belopp beslutad grund", "");

    private final String required;
    private final String optional;

    Columns(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    static Columns of(List<String> header) {
        return header.contains("ram") ? FRAMES : CASES;
    }

    /** What is wrong with a header: headings that are missing, unknown or doubled. */
    List<RowError> faults(List<String> header) {
        List<String> known = new ArrayList<>(
                Arrays.asList((required + " " + optional).strip().split(" ")));
        List<RowError> faults = new ArrayList<>();
        for (String heading : required.split(" ")) {
            if (!header.contains(heading)) {
                faults.add(new RowError(1, heading, "kolumnen saknas i rubrikraden."));
            }
        }
        for (String heading : header) {
            if (!known.remove(heading)) {
                faults.add(new RowError(1, heading, "kolumnen är okänd eller står två gånger i rubrikraden."));
            }
        }
        return faults;
    }
}
