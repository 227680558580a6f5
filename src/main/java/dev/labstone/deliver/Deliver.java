package dev.labstone.deliver;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes the folders to hand in and says the last words, when the tests are over and the Allure report is made. */
public final class Deliver {

    private Deliver() {}

    /**
     * Does that for an evaluation; says nothing if there was none.
     *
     * @param args the folder that paths start from, the file of the {@link Closing} and the Allure report, both from there
     * @throws java.io.UncheckedIOException if a file cannot be read or written
     */
    public static void main(String[] args) {
        Path base = Path.of(args[0]);
        Path file = base.resolve(args[1]);
        if (Files.isRegularFile(file)) {
            Colours colours = Colours.of(isTerminal(System.console()), System.getenv());
            deliver(base, Closing.read(file), base.resolve(args[2]), colours, System.out);
        }
    }

    /**
     * Does that at once, without an Allure report.
     *
     * @param closing the end of an evaluation
     * @param out where the last words go
     * @throws java.io.UncheckedIOException if a file cannot be read or written
     */
    public static void now(Closing closing, PrintStream out) {
        closing.runs().forEach(run -> Deliverables.make(Path.of(""), run, Optional.empty()));
        LastWords.of(closing, "", Colours.NONE).forEach(out::println);
    }

    private static void deliver(Path base, Closing closing, Path allure, Colours colours, PrintStream out) {
        Optional<Path> report = Optional.of(allure).filter(Files::isRegularFile);
        closing.runs().forEach(run -> Deliverables.make(base, run, report));
        String name = report.map(file -> base.relativize(file).toString()).orElse("");
        List<String> words = LastWords.of(closing, name, colours);
        out.println();
        words.forEach(out::println);
        out.println();
    }

    /** From JDK 22 on there is a console even where nobody looks, and it says so by a method that 17 does not have. */
    private static boolean isTerminal(Console console) {
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
