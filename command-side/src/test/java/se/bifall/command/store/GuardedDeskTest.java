package se.bifall.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bifall.codes.CommandId;
import se.bifall.codes.Role;
import se.bifall.commands.CommandRequest;
import se.bifall.commands.CommandResult.Accepted;
import se.bifall.commands.CommandResult.Reason;
import se.bifall.commands.CommandResult.Refused;
import se.bifall.commands.Commands;
import se.bifall.testing.Ask;

class GuardedDeskTest {
    private static final CommandRequest REQUEST = new CommandRequest(
            new CommandId("k1"), null, "handlaggare", EnumSet.allOf(Role.class), Ask.applyForCompany());
    private static final Commands ACCEPTING = request -> new Accepted("arende-1", 1);

    @TempDir
    Path folder;

    @Test
    void a_disk_with_less_room_than_it_should_have_takes_no_command_and_says_why() {
        Commands desk = new GuardedDesk(ACCEPTING, folder, Long.MAX_VALUE);

        assertThat(desk.send(REQUEST)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(refused.detail()).contains("Disken är nästan full", "MB");
        });
    }

    @Test
    void a_disk_with_room_and_one_that_nobody_looks_at_take_it() {
        assertThat(new GuardedDesk(ACCEPTING, folder, 1).send(REQUEST)).isInstanceOf(Accepted.class);
        assertThat(new GuardedDesk(ACCEPTING, folder, 0).send(REQUEST)).isInstanceOf(Accepted.class);
    }
}
