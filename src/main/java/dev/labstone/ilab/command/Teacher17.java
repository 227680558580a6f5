package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.process.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The teacher, as {@code ilab} 0.14 to 0.17 takes it. */
final class Teacher17 {

    private Teacher17() {}

    /** Returns what {@code --model-path} of {@code init} takes, which becomes the name the teacher is asked under. */
    static String model(Teacher teacher) {
        return teacher.endpoint()
                .flatMap(endpoint -> teacher.model())
                .or(() -> teacher.file().map(file -> file.toAbsolutePath().toString()))
                .orElseThrow();
    }

    /** Returns the command that generates with this teacher. The API key is not among its words, which all may read. */
    static Command command(Workspace workspace, Teacher teacher, List<String> generate) {
        List<String> arguments = new ArrayList<>(generate);
        teacher.endpoint().ifPresent(endpoint -> arguments.addAll(List.of("--endpoint-url", endpoint.toString())));
        family(teacher.family()).ifPresent(family -> arguments.addAll(List.of("--model-family", family)));
        if (teacher.endpoint().isEmpty() || teacher.apiKeyVariable().isEmpty()) {
            return workspace.ilab(arguments);
        }
        arguments.addAll(
                0,
                List.of(
                        Bundled.ILAB_WITH_KEY.in(workspace).toString(),
                        teacher.apiKeyVariable().get()));
        return workspace.python(arguments).handingOn(teacher.apiKeyVariable().get());
    }

    /** Returns what {@code --model-family} takes: granite is one of those it knows by another name and refuses. */
    static Optional<String> family(Optional<String> family) {
        return family.map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.equals("granite") ? "merlinite" : name);
    }
}
