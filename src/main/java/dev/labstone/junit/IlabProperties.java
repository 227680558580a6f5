package dev.labstone.junit;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.yaml.DidYouMean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the settings about {@code ilab}.
 *
 * @param properties the system properties
 * @param environment the environment variables
 */
record IlabProperties(UnaryOperator<String> properties, UnaryOperator<String> environment) {

    private static final String OURS = "labstone";

    IlabSettings read() {
        return new IlabSettings(
                home(),
                property(Settings.CACHE).map(this::path).orElseGet(this::usualCache),
                property(Settings.ILAB).map(this::path),
                property(Settings.STUDENT).map(String::strip),
                property(Settings.FRESH).map(IlabProperties::stages).orElse(Set.of()));
    }

    /** Returns where this kind of system keeps what can be made again: XDG's folder, or that of a Mac. */
    private Path usualCache() {
        Optional<Path> xdg =
                get(environment, "XDG_CACHE_HOME").map(Path::of).filter(Path::isAbsolute); // else XDG says to ignore it
        boolean mac = property("os.name")
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("mac"))
                .isPresent();
        Path usual = home().resolve(mac ? "Library/Caches" : ".cache");
        return xdg.orElse(usual).resolve(OURS);
    }

    /** A shell leaves the tilde alone that follows an equals sign. */
    private Path path(String text) {
        Path path = text.startsWith("~/") ? home().resolve(text.substring(2)) : Path.of(text);
        return path.toAbsolutePath().normalize();
    }

    private Path home() {
        return Path.of(get(environment, "HOME").or(() -> property("user.home")).orElse("/"));
    }

    private static Set<StageName> stages(String text) {
        Set<StageName> stages = EnumSet.noneOf(StageName.class);
        Arrays.stream(text.split(",", -1)).map(String::strip).forEach(word -> stages.add(stage(word, text)));
        return stages;
    }

    private static StageName stage(String word, String text) {
        return Arrays.stream(StageName.values())
                .filter(stage -> stage.id().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-D" + Settings.FRESH + "=" + text
                        + " is not allowed; expected some of " + String.join(",", StageName.ids())
                        + " with commas between them" + DidYouMean.suffix(word, StageName.ids())));
    }

    private Optional<String> property(String name) {
        return get(properties, name);
    }

    private static Optional<String> get(UnaryOperator<String> from, String name) {
        return Optional.ofNullable(from.apply(name)).filter(value -> !value.isBlank());
    }
}
