package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** llama.cpp's own converter, run in the Python of {@code ilab}. */
final class LlamaCpp {

    /** The program in the folder of the converter. */
    static final String PROGRAM = "convert_hf_to_gguf.py";

    private final Workspace workspace;
    private final Plan plan;

    LlamaCpp(Workspace workspace, Plan plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    /**
     * Converts a model.
     *
     * @param folder the model in the layout of Hugging Face
     * @param name the name that is written into the file, and the beginning of its file name
     * @return the GGUF file in the folder for what is to be kept
     */
    Path convert(Path folder, String name) {
        Path file = workspace
                .out()
                .resolve(FileNames.of(name) + "-" + plan.convert().precision() + ".gguf");
        Execution done =
                workspace.execute(command(folder, name, file), plan.convert().silence());
        if (done.exit() != 0) {
            throw done.failed("could not convert " + folder + " (exit code " + done.exit() + "); its output says why");
        }
        return Gguf.checked(workspace, file, done);
    }

    private Command command(Path folder, String name, Path file) {
        Path converter = plan.convert().converter().orElseThrow().toAbsolutePath();
        Command python = workspace.python(List.of(
                converter.resolve(PROGRAM).toString(),
                folder.toString(),
                // else the name is made up from that of the folder, and the same weights give other bytes
                "--model-name",
                name,
                "--outtype",
                plan.convert().precision(),
                "--outfile",
                file.toString()));
        Map<String, String> environment = new LinkedHashMap<>(python.environment());
        environment.put("PYTHONPATH", converter.toString());
        // what Python compiles would lie in the folder, whose files are part of what a model is made of
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        return new Command(python.words(), environment, python.directory());
    }
}
