package dev.labstone.ilab.serve;

import dev.labstone.files.Folders;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.Installation;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.process.Supervised;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How a model's server is started.
 *
 * @param command gives the command
 * @param installation the {@code ilab} that serves
 * @param model the GGUF file
 * @param folder each server gets a folder of its own in it, with its log; nobody else uses it meanwhile
 * @param limits how long what may take
 */
public record Launcher(ServeCommand command, Installation installation, Path model, Path folder, Serve limits) {

    /** How the folders of servers begin. */
    static final String SERVER = "server-";

    private static final int MOST_PORTS = 4;

    /**
     * Returns how {@code ilab} serves a model.
     *
     * @param ilab the command
     * @param plan how models are served
     * @param model the GGUF file
     * @param folder where servers get their folders
     */
    public static Launcher of(Ilab ilab, Plan plan, Path model, Path folder) {
        return new Launcher(
                (workspace, file, port) -> ilab.serve(workspace, plan, file, port),
                ilab.installation(),
                model,
                folder,
                plan.serve());
    }

    /** Takes away what servers of earlier runs have left. */
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, SERVER + "*")) {
            for (Path server : left) {
                Supervised.awaitEarlier(Workspace.log(server));
                Folders.delete(server);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + folder + ": " + broken.getMessage(), broken);
        }
    }

    /**
     * Starts a server and waits until it answers. If another program has taken the port meanwhile, it is tried again
     * with another one.
     *
     * @param started is told of each server before it is waited for, so that it can be closed from elsewhere
     * @throws ModelException if it does not come to answer; then nothing runs
     */
    IlabServer launch(Consumer<IlabServer> started) {
        PortTakenException last = null;
        for (int port = 1; port <= MOST_PORTS; port++) {
            IlabServer server = IlabServer.start(this);
            started.accept(server);
            try {
                new Readiness(server, limits.ready()).await();
                return server;
            } catch (PortTakenException taken) {
                last = taken;
                server.close();
            } catch (ModelException failed) {
                server.close();
                throw failed;
            }
        }
        throw new ModelException(
                Failure.WRONG_MODEL,
                model.getFileName() + " could not be served: other programs took " + MOST_PORTS
                        + " ports in a row, the last time: " + last.getMessage());
    }
}
