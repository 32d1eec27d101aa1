package se.bifall.command.portfolio;

import java.util.List;
import java.util.Optional;
import se.bifall.codes.OfficerId;
import se.bifall.codes.Role;
import se.bifall.commands.FrameCommand.SetDecisionFrame;

/** A row of {@code beslutsramar.csv}: a decision frame. */
final class FrameRow {
    private static final OfficerId RECORDED_BY = new OfficerId("ekonom");
    private final Row row;

    FrameRow(Row row) {
        this.row = row;
    }

    List<Step> steps() {
        CommandCells cells = new CommandCells(row)
                .text("frameId", "ram")
                .number("year", "ar")
                .text("purpose", "andamal")
                .number("amount", "belopp")
                .text("decidedOn", "beslutad")
                .text("ground", "grund");
        Optional<SetDecisionFrame> command = cells.read(SetDecisionFrame.class);
        return command.map(set -> new Step(set.decidedOn(), RECORDED_BY, Role.EKONOM, set, cells::columnOf)).stream()
                .toList();
    }
}
