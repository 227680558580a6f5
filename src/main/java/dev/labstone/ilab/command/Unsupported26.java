package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a plan for 0.26, known in a moment instead of after hours. */
final class Unsupported26 {

    private Unsupported26() {}

    static List<String> of(Plan plan, Taxonomy taxonomy, Installation installation, Platform platform) {
        List<String> problems = new ArrayList<>(installation.withoutPython());
        Pipeline26.unsupported(plan.generate().pipeline()).ifPresent(problems::add);
        plan.generate()
                .prompt()
                .ifPresent(file -> problems.add("ilab 0.26 takes no prompt file (" + file
                        + "): write the prompt into a pipeline folder, and name that as pipeline"));
        problems.addAll(Teacher26.unsupported(plan, taxonomy));
        problems.addAll(LeafNames26.unsupported(taxonomy));
        problems.addAll(Documents26.unsupported(taxonomy, installation));
        problems.addAll(student(plan));
        problems.addAll(Train26.unsupported(plan, platform));
        problems.addAll(Convert26.unsupported(plan));
        return problems;
    }

    private static List<String> student(Plan plan) {
        List<String> problems = new ArrayList<>();
        List<String> missing = new StudentDirectory(plan.student().directory()).missing();
        if (!missing.isEmpty()) {
            problems.add("the student " + plan.student().directory() + " lacks " + String.join(", ", missing)
                    + ": name a folder in the layout of Hugging Face");
        }
        if (plan.student().template() instanceof ChatTemplate.InFile own && !Files.isRegularFile(own.file())) {
            problems.add("there is no chat template " + own.file() + ": name a file that is there");
        }
        return problems;
    }
}
