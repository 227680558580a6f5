package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The teacher, as {@code ilab} 0.26 takes it. */
final class Teacher26 {

    private Teacher26() {}

    /** Returns what {@code --model} takes: the name that a server expects, or the file. */
    static String model(Teacher teacher) {
        return teacher.endpoint()
                .flatMap(endpoint -> teacher.model())
                .or(() -> teacher.file().map(file -> file.toAbsolutePath().toString()))
                .orElseThrow();
    }

    /** Returns the further arguments. The API key is none of them: everybody on this machine could read it. */
    static List<String> arguments(Teacher teacher) {
        List<String> arguments = new ArrayList<>();
        teacher.endpoint().ifPresent(endpoint -> {
            arguments.addAll(List.of("--endpoint-url", endpoint.toString()));
            // requests one after the other: a server of llama.cpp turns a second connection away
            arguments.addAll(List.of("--batch-size", "0"));
        });
        teacher.family().ifPresent(family -> arguments.addAll(List.of("--model-family", family)));
        return arguments;
    }

    /** Returns what is wrong with it. */
    static List<String> unsupported(Plan plan, Taxonomy taxonomy) {
        Teacher teacher = plan.teacher();
        List<String> problems = new ArrayList<>();
        if (teacher.endpoint().isEmpty()) {
            teacher.file()
                    .filter(file -> !Gguf.begins(file))
                    .ifPresent(
                            file -> problems.add("the teacher " + file + " is no GGUF file: name one that is there"));
        } else if (!Documents26.knowledge(taxonomy).isEmpty() && !Files.exists(Path.of(model(teacher)))) {
            problems.add("ilab cuts the documents of knowledge leaves with the tokenizer of the teacher, and "
                    + model(teacher)
                    + " is no file here: name the teacher's GGUF file beside its endpoint instead of its model");
        }
        teacher.apiKeyVariable()
                .filter(variable -> System.getenv(variable) == null)
                .ifPresent(variable -> problems.add("the environment variable " + variable
                        + " is not set, and the teacher's server wants its API key: set it"));
        return problems;
    }
}
