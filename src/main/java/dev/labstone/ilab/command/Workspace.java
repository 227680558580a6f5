package dev.labstone.ilab.command;

import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.ilab.process.Supervised;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A place where {@code ilab} runs without touching anything else: its own home, its own XDG folders, its own working
 * directory. What a stage is to keep goes to {@link #out()}; everything else goes when the stage is done.
 */
public final class Workspace {

    private static final int LONGEST_OUTPUT = 20_000;

    /** How many threads the server of llama-cpp-python computes with; {@code ilab} has no setting for a teacher's. */
    private static final String THREADS = "N_THREADS";

    /** On a machine with so few cores, all are needed; on a larger one, half of them, which is the server's own choice. */
    private static final int FEW_CORES = 4;

    private final Path folder;
    private final Installation installation;
    private final Consumer<String> lines;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Workspace(Path folder, Installation installation, Consumer<String> lines) {
        this.folder = folder.toAbsolutePath().normalize();
        this.installation = installation;
        this.lines = lines;
        environment.put("HOME", scratch().resolve("home").toString());
        environment.put("XDG_CONFIG_HOME", config().toString());
        environment.put("XDG_DATA_HOME", data().toString());
        environment.put("XDG_CACHE_HOME", scratch().resolve("cache").toString());
        environment.put("PATH", installation.bin() + File.pathSeparator + System.getenv("PATH"));
        environment.put("HF_HUB_OFFLINE", "1");
        environment.put("PYTHONUNBUFFERED", "1"); // what waits in a buffer looks like silence
        environment.putAll(Proxies.without(System::getenv));
        threads().ifPresent(threads -> environment.put(THREADS, threads));
    }

    /**
     * Makes a workspace.
     *
     * @param folder where; its folders are made
     * @param installation its {@code bin} comes first on the PATH
     * @param lines is told every line of output of what runs here
     */
    public static Workspace create(Path folder, Installation installation, Consumer<String> lines) {
        Workspace workspace = new Workspace(folder, installation, lines);
        workspace.makeFolders();
        return workspace;
    }

    /** Returns the folder for what is to be kept. */
    public Path out() {
        return folder.resolve("out");
    }

    /** Returns the folder that holds everything else, and can be taken away afterwards. */
    public Path scratch() {
        return folder.resolve("work");
    }

    /** Returns the working directory. */
    public Path directory() {
        return scratch().resolve("run");
    }

    /** Returns what XDG_CONFIG_HOME is set to. */
    public Path config() {
        return scratch().resolve("config");
    }

    /** Returns what XDG_DATA_HOME is set to. */
    public Path data() {
        return scratch().resolve("data");
    }

    /** Returns the file that all output goes to. */
    public Path log() {
        return log(folder);
    }

    /** Returns the file that all output of the workspace in a folder goes to. */
    public static Path log(Path folder) {
        return folder.resolve("log.txt");
    }

    /** Sets a variable for the commands to come. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Returns the command that runs {@code ilab} here. */
    public Command ilab(String... arguments) {
        return ilab(List.of(arguments));
    }

    /** Returns the command that runs {@code ilab} here. */
    public Command ilab(List<String> arguments) {
        return program(installation.command(), arguments);
    }

    /** Returns the command that runs the Python of {@code ilab} here. */
    Command python(List<String> arguments) {
        // if there is none, the one that should be there is missed when it is started
        return program(installation.python().orElseGet(() -> installation.bin().resolve("python")), arguments);
    }

    /** Returns the command that runs a program of the user's own PATH, such as {@code git}, here. */
    public Command system(String name, List<String> arguments) {
        return program(Path.of(name), arguments);
    }

    /**
     * Runs a command to its end.
     *
     * @param command the command
     * @param silence how long it may say nothing
     * @return what came of it, whatever its exit code
     * @throws CommandFailedException if it could not be started, or said nothing for that long and was ended
     */
    public Execution execute(Command command, Duration silence) {
        return execute(
                command,
                lines,
                running -> running.await(silence),
                () -> "said nothing for " + words(silence) + " and was ended");
    }

    /**
     * Runs a command that may talk for ever without getting anywhere.
     *
     * @param command the command
     * @param patience how long it may get nowhere
     * @param moves whether a line of its output shows that it got further
     * @param stuck what to say when it did not, in one sentence without a full stop
     * @return what came of it, whatever its exit code
     * @throws CommandFailedException if it could not be started, or got nowhere for that long and was ended
     */
    Execution execute(Command command, Duration patience, Predicate<String> moves, Supplier<String> stuck) {
        AtomicLong moved = new AtomicLong(System.nanoTime());
        Consumer<String> listener = line -> {
            if (moves.test(line)) {
                moved.set(System.nanoTime()); // before it is told: who is told may take his time
            }
            lines.accept(line);
        };
        return execute(command, listener, running -> running.await(patience, moved::get), stuck);
    }

    private Execution execute(Command command, Consumer<String> listener, Wait wait, Supplier<String> stuck) {
        LastLines output = new LastLines(LONGEST_OUTPUT);
        try (Supervised running = Supervised.start(command, log(), line -> {
            output.add(line);
            listener.accept(line);
        })) {
            int exit = wait.forEndOf(running)
                    .orElseThrow(() -> new CommandFailedException(stuck.get(), command, log(), running.tail()));
            return new Execution(command, exit, output.all(), running.tail(), running.written());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("was stopped", command, log(), List.of());
        }
    }

    /** Gives the exit code, or nothing if it is not worth waiting any longer. */
    private interface Wait {
        Optional<Integer> forEndOf(Supervised running) throws InterruptedException;
    }

    /** Returns a time as people say it. */
    static String words(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }

    private static Optional<String> threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores <= FEW_CORES && System.getenv(THREADS) == null
                ? Optional.of(Integer.toString(cores))
                : Optional.empty();
    }

    private Command program(Path program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        return new Command(words, environment, directory());
    }

    private void makeFolders() {
        try {
            for (Path part : List.of(out(), directory(), config(), data())) {
                Files.createDirectories(part);
            }
            Files.createDirectories(Path.of(environment.get("HOME")));
            Files.createDirectories(Path.of(environment.get("XDG_CACHE_HOME")));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not make folders in " + folder + ": " + broken.getMessage(), broken);
        }
    }
}
