package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code ilab} 0.14 to 0.17 cannot do, found before hours are spent on it. */
final class Support17 {

    private static final Set<String> FAMILIES = Set.of("merlinite", "mixtral");

    /** MLX takes a fifth of the samples for validation, in batches of four. */
    private static final int FEWEST_ON_MAC = 16;

    private static final int FEWEST_SEEDS = 2;

    private final Plan plan;
    private final Platform platform;
    private final List<String> problems = new ArrayList<>();

    Support17(Plan plan, Platform platform) {
        this.plan = plan;
        this.platform = platform;
    }

    /** Returns what is wrong, and how to mend it. */
    List<String> problems(Taxonomy taxonomy) {
        leaves(taxonomy);
        generate(plan.teacher());
        train(plan.train());
        student();
        convert(plan.convert());
        serve(plan.student().template());
        return List.copyOf(problems);
    }

    private void leaves(Taxonomy taxonomy) {
        Taxonomy taken = Leaves17.taken(taxonomy);
        check(
                !taken.leaves().isEmpty(),
                "ilab 0.14 to 0.17 takes no knowledge of version 3, and " + taxonomy.root()
                        + " has nothing else: use ilab 0.26 or add a skill");
        taken.leaves().stream()
                .filter(leaf -> leaf.seeds() < FEWEST_SEEDS)
                .map(Leaf::path)
                .forEach(path -> problems.add("ilab 0.14 to 0.17 shows the teacher two seed examples at once, and "
                        + path + " has fewer: add one"));
    }

    private void generate(Teacher teacher) {
        family(teacher.family());
        plan.generate()
                .prompt()
                .filter(prompt -> !Files.isReadable(prompt))
                .ifPresent(
                        prompt -> problems.add("the prompt " + prompt + " cannot be read: name a file that is there"));
        if (teacher.endpoint().isEmpty()) {
            teacher.file()
                    .filter(file -> !Gguf.begins(file))
                    .ifPresent(
                            file -> problems.add("the teacher " + file + " is no GGUF file: name one that is there"));
        }
        teacher.apiKeyVariable()
                .filter(variable -> System.getenv(variable) == null)
                .ifPresent(variable -> problems.add("the environment variable " + variable
                        + " is not set, and the teacher's server wants its API key: set it"));
        check(
                !platform.isMac() || plan.generate().instructions() >= FEWEST_ON_MAC,
                "training on a Mac needs " + FEWEST_ON_MAC + " samples or more, and "
                        + plan.generate().instructions() + " instructions are to be generated: ask for more");
    }

    private void train(Train train) {
        check(
                train.pipeline().equals("simple"),
                "ilab 0.14 to 0.17 has one way to train, and it is not " + train.pipeline()
                        + ": write pipeline: simple, or use ilab 0.26");
        check(
                train.checkpoint().isEmpty(),
                "ilab 0.14 to 0.17 makes a model of the last epoch only: leave the checkpoint out");
        check(
                platform.isMac() || Set.of("cpu", "cuda").contains(train.device()),
                "ilab 0.14 to 0.17 trains on cpu or cuda here, and not on " + train.device() + ": write device: cpu");
    }

    private void student() {
        StudentDirectory directory = new StudentDirectory(plan.student().directory());
        List<String> missing = new ArrayList<>(directory.missing());
        if (!platform.isMac()) {
            // looked for after the whole training, which then has been for nothing
            Set.of("added_tokens.json", "generation_config.json", "special_tokens_map.json", "tokenizer.model").stream()
                    .sorted()
                    .filter(file -> !directory.has(file))
                    .forEach(missing::add);
        }
        check(
                missing.isEmpty(),
                "ilab 0.14 to 0.17 cannot train " + directory.folder() + ", which lacks " + String.join(", ", missing)
                        + ": take a student with a vocabulary of sentencepiece and InstructLab's added tokens, such as"
                        + " merlinite-7b-lab");
    }

    private void convert(Convert convert) {
        check(
                convert.with() == Convert.Tool.ILAB,
                "with ilab 0.14 to 0.17 its own converter makes base and trained model: write with: ilab under convert");
    }

    private void serve(ChatTemplate template) {
        check(
                template instanceof ChatTemplate.OfInstructLab,
                "ilab 0.14 to 0.17 serves every model with a template of its own: write template: instructlab for "
                        + plan.student().name() + ", or use ilab 0.26");
    }

    private void family(Optional<String> family) {
        Teacher17.family(family)
                .filter(name -> !FAMILIES.contains(name))
                .ifPresent(
                        name -> problems.add("ilab 0.14 to 0.17 knows the families granite, merlinite and mixtral, and"
                                + " not " + name + ": name one of them for the teacher"));
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
