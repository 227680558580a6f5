package dev.labstone.ilab.serve;

import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import java.nio.file.Path;

/** Gives the command that serves a model. */
@FunctionalInterface
public interface ServeCommand {

    /**
     * Returns the command, and prepares what it needs in the workspace.
     *
     * @param workspace where it runs
     * @param model the file to serve; the server lists it under exactly this path
     * @param port the port on 127.0.0.1
     * @throws CommandFailedException if something it needs could not be prepared
     */
    Command of(Workspace workspace, Path model, int port);
}
