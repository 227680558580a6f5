package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import java.nio.file.Path;

/** {@code ilab model serve} of 0.26. */
final class Serve26 {

    private Serve26() {}

    /** Returns the command. Serving rewrites the configuration, so no two servers may share a workspace. */
    static Command command(Workspace workspace, Plan plan, Path model, int port) {
        Configuration26.ensure(workspace, plan);
        return workspace.ilab(
                "model",
                "serve",
                "--model-path",
                model.toAbsolutePath().toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                // never "auto", which goes by the beginning of the file's name
                "--chat-template",
                template(workspace, plan.student().template()),
                "--max-ctx-size",
                Integer.toString(plan.serve().context()));
    }

    private static String template(Workspace workspace, ChatTemplate template) {
        if (template instanceof ChatTemplate.InFile own) {
            return own.file().toAbsolutePath().toString();
        }
        return template instanceof ChatTemplate.OfInstructLab
                ? Bundled.CHAT_TEMPLATE.in(workspace).toString()
                : "tokenizer";
    }
}
