package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.process.ShellWord;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the {@code ilab} that carries out a plan: the one that {@code -Dlabstone.ilab} names, else the environment
 * variable {@value #VARIABLE}, else the plan, else the first one on the PATH. What is named has to be there: nothing
 * else is taken in its place.
 */
public final class IlabFinder {

    /** The environment variable that names an {@code ilab}. */
    public static final String VARIABLE = "LABSTONE_ILAB";

    private static final String NAME = "ilab";
    private static final Duration LIMIT = Duration.ofMinutes(2); // the first start compiles all of its Python

    private final Plan plan;
    private final IlabSettings settings;
    private final UnaryOperator<String> environment;
    private final VersionQuestion question;

    IlabFinder(Plan plan, IlabSettings settings, UnaryOperator<String> environment, Duration limit) {
        this.plan = plan;
        this.settings = settings;
        this.environment = environment;
        this.question = new VersionQuestion(limit);
    }

    /**
     * Finds it, and asks for its version.
     *
     * @param plan what it is to do
     * @param settings what the user has set
     * @return the adapter for its generation
     * @throws IlabNotFoundException if there is none, or none that the plan can be carried out with
     */
    public static Ilab find(Plan plan, IlabSettings settings) {
        return new IlabFinder(plan, settings, System::getenv, LIMIT).find();
    }

    Ilab find() {
        Path command = ofVenv(locate());
        Installation installation = new Installation(command, question.ask(command));
        rejectOtherRelease(installation);
        if (SupportedReleases.isFirst(installation.version())) {
            return new Ilab17(installation);
        }
        if (SupportedReleases.isLast(installation.version())) {
            return new Ilab26(installation);
        }
        throw refusal(command + " is ilab " + installation.version() + ", and Labstone has adapters for "
                + SupportedReleases.WORDS + ": what a command is called, takes and writes differs between releases");
    }

    private Path locate() {
        return settings.command()
                .map(command -> usable(command, "-Dlabstone.ilab"))
                .or(() -> variable(VARIABLE).map(text -> usable(Path.of(text).toAbsolutePath(), VARIABLE)))
                .or(() -> plan.command().map(this::ofPlan))
                .or(this::onPath)
                .orElseThrow(() -> refusal("there is no ilab: no setting names one (-Dlabstone.ilab, " + VARIABLE
                        + "), the lineup \"" + plan.lineup() + "\" names none, and none is on the PATH"));
    }

    private Path ofPlan(Path command) {
        return usable(command, "\"command:\" of the lineup \"" + plan.lineup() + "\" in models.yaml");
    }

    private Path usable(Path command, String owner) {
        if (Files.isDirectory(command)) {
            throw new IlabNotFoundException(
                    owner + " names the folder " + command + "; name the file in it, such as " + inside(command));
        }
        if (!Files.exists(command)) {
            throw refusal(owner + " names " + command + ", which does not exist");
        }
        if (!Files.isExecutable(command)) {
            throw new IlabNotFoundException(owner + " names " + command
                    + ", which may not be executed; allow it: chmod +x " + ShellWord.quote(command.toString()));
        }
        return command;
    }

    private static Path inside(Path folder) {
        return folder.endsWith("bin")
                ? folder.resolve(NAME)
                : folder.resolve("bin").resolve(NAME);
    }

    private Optional<Path> onPath() {
        return variable("PATH").stream()
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, NAME).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** A link, such as pipx makes, stands apart from the environment it leads into, whose tools have to be found. */
    private static Path ofVenv(Path command) {
        try {
            return Files.isSymbolicLink(command) ? command.toRealPath() : command;
        } catch (IOException broken) {
            throw new UncheckedIOException("could not follow " + command, broken);
        }
    }

    private void rejectOtherRelease(Installation found) {
        plan.release()
                .filter(release -> !SupportedReleases.covers(release, found.version()))
                .ifPresent(release -> {
                    throw refusal("the lineup \"" + plan.lineup() + "\" is made for ilab " + release + ", and "
                            + found.command() + " is " + found.version()
                            + "; name another with -Dlabstone.ilab=FILE, or take another lineup");
                });
    }

    private IlabNotFoundException refusal(String why) {
        return new IlabNotFoundException(why + "\n" + InstallAdvice.text(plan, settings));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
    }
}
