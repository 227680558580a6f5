package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The {@code ilab} command, whatever its generation. What a method returns is there: it looked. Every method that runs
 * something throws {@link CommandFailedException} with what went wrong, the command and its log.
 */
public sealed interface Ilab permits Ilab26, Ilab17 {

    /** Returns which {@code ilab} it is. */
    Installation installation();

    /**
     * Returns what is wrong with a plan for this generation on this machine, before anything is run; empty if nothing is.
     * Each item says how to mend it.
     */
    List<String> unsupported(Plan plan, Taxonomy taxonomy);

    /** Returns what this generation does without a word to such a plan and nobody expects; each item says what to do. */
    List<String> doubts(Plan plan, Taxonomy taxonomy);

    /** Returns what {@code ilab} says of the machine and itself. */
    String systemInfo(Workspace workspace);

    /**
     * Has {@code ilab} validate the taxonomy.
     *
     * @return the leaves it looked at, which are all those it was given
     */
    List<String> diff(Workspace workspace, Plan plan, Taxonomy taxonomy);

    /** Generates training data; all files are in {@link Workspace#out()}. */
    GeneratedData generate(Workspace workspace, Plan plan, Taxonomy taxonomy);

    /**
     * Trains the student.
     *
     * @param data the folder that holds what {@link #generate} made
     * @param generated what it made
     */
    TrainedStudent train(Workspace workspace, Plan plan, Path data, GeneratedData generated);

    /**
     * Makes a file that can be served of the untrained student.
     *
     * @return a GGUF file in {@link Workspace#out()}
     */
    Path convertStudent(Workspace workspace, Plan plan);

    /**
     * Makes a file that can be served of a trained student.
     *
     * @param folder the folder that holds what {@link #train} made
     * @param trained what it made
     * @return a GGUF file in {@link Workspace#out()}
     */
    Path convert(Workspace workspace, Plan plan, Path folder, TrainedStudent trained);

    /**
     * Returns the command that serves a model, and prepares what it needs in the workspace.
     *
     * @param model the GGUF file; its path is what the server calls the model
     * @param port a free port
     */
    Command serve(Workspace workspace, Plan plan, Path model, int port);

    /**
     * Returns the system prompt under which this generation trains a student.
     *
     * @param plan names the student
     */
    Optional<String> systemPrompt(Plan plan);

    /**
     * Says how far a command is.
     *
     * @param line a line of its output; lines come in their order
     * @return a short text such as {@code samples 12 of 32 (say_it_otherwise)} or {@code epoch 1, step 12 of 40, loss 0.95},
     *     or empty if the line says nothing about that
     */
    Optional<String> progress(String line);
}
