package se.bifall.commands;

/** Where commands are sent. */
public interface Commands {
    /** Decides, and returns when the outcome is durable. Never throws for anything the asker did. */
    CommandResult send(CommandRequest request);
}
