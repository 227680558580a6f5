package dev.labstone.testing;

import dev.labstone.lineup.LineupReader;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Request;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.Optional;

/** Asks the base of the lineup {@code test} one question, with whatever this JVM is set to, and prints the response. */
public final class AskMain {

    private AskMain() {}

    /** Asks; the argument is the folder of the cases. */
    public static void main(String[] arguments) {
        CasesFolder cases = new CasesFolder(Path.of(arguments[0]));
        Path file = cases.path().resolve(LineupReader.FILE);
        try (ChatModel model = LineupReader.read(file, "test", cases.settings()).open(Role.BASE, cases.path())) {
            System.out.println(model.ask(new Request(new Prompt(Optional.empty(), "Hi"), Decoding.DEFAULT)));
        }
    }
}
