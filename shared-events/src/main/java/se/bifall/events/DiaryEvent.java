package se.bifall.events;

import se.bifall.codes.CaseId;
import se.bifall.codes.Diarienummer;

/** What has happened to one number of the diary (offentlighets- och sekretesslagen 5 kap. 2 §). */
public sealed interface DiaryEvent extends BifallEvent {
    Diarienummer diarienummer();

    /** A colon is in no id of a case or frame, so that a number never takes theirs. */
    @Override
    default String stream() {
        return "diarium:" + diarienummer().value();
    }

    /** The number belongs to a case, for ever. */
    @EventName("DiarienummerTaken/1")
    record DiarienummerTaken(Diarienummer diarienummer, CaseId caseId) implements DiaryEvent {}
}
