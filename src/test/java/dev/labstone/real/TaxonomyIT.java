package dev.labstone.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.TaxonomyFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Labstone and the real validator of InstructLab say the same of leaves that are broken in many ways. */
@Tag("real")
class TaxonomyIT {

    private static final long SEED = 20260214;
    private static final int LEAVES = 1000;

    private static final Map<String, String> SOUND = sound();

    @TempDir
    static Path folder;

    private static List<Compared> compared;

    @BeforeAll
    static void compare() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<Path> files = new ArrayList<>();
        for (Difference known : Difference.values()) {
            String kind = known.example().contains("\ndomain:") ? "knowledge" : "compositional_skills";
            files.add(write(files.size(), kind + "/words/known", known.example()));
        }
        while (files.size() < LEAVES) {
            String path = one(List.copyOf(SOUND.keySet()), random);
            files.add(write(files.size(), path, new LeafMutations(random).mutate(SOUND.get(path))));
        }
        List<RealSchema.Verdict> verdicts = RealSchema.of(files, folder);
        assertThat(verdicts).hasSameSizeAs(files);
        compared = new ArrayList<>();
        for (int number = 0; number < LEAVES; number++) {
            compared.add(Compared.of(root(number), files.get(number), verdicts.get(number)));
        }
    }

    @Test
    void most_leaves_are_broken_and_many_are_not() {
        long refused =
                compared.stream().filter(one -> !one.verdict().ilab().isEmpty()).count();
        assertThat(refused).isBetween(LEAVES * 4L / 10, LEAVES * 9L / 10);
    }

    @Test
    void refuses_what_ilab_refuses_and_nothing_else() {
        assertThat(compared.stream().filter(Compared::differs).map(Compared::told))
                .isEmpty();
    }

    @Test
    void refuses_what_the_repository_refuses_and_nothing_else() {
        assertThat(compared.stream().filter(Compared::differsOnRepository).map(Compared::told))
                .isEmpty();
    }

    @Test
    void names_every_line_that_the_linter_names() {
        assertThat(compared.stream().filter(Compared::misses).map(Compared::told))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_known_difference_is_still_one(Difference known) {
        Compared leaf = compared.get(known.ordinal());
        assertThat(leaf).as(leaf.told()).matches(known::explains);
    }

    private static Path root(int number) {
        return folder.resolve("taxonomy-" + number);
    }

    private static Path write(int number, String leaf, String text) throws IOException {
        new TaxonomyFolder(root(number)).with(leaf + "/attribution.txt", "Title of work: words\n");
        return Files.write(root(number).resolve(leaf).resolve("qna.yaml"), bytes(text));
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Sound leaves by their place and version. */
    private static Map<String, String> sound() {
        String skill = TaxonomyFolder.SKILL;
        String grounded = skill.replaceAll("(?m)^  - (question: .*)$", "  - context: A text.\n    $1");
        String knowledge = TaxonomyFolder.KNOWLEDGE;
        String old = knowledge.replace("document_outline", "task_description").replaceAll("(?s)seed_examples:.*", "")
                + skill.replaceAll("(?s).*(?=seed_examples:)", "");
        Map<String, String> sound = new TreeMap<>();
        sound.put("compositional_skills/words/3", skill);
        sound.put("compositional_skills/words/2", skill.replace("version: 3", "version: 2"));
        sound.put("compositional_skills/words/1", skill.replace("version: 3", "version: 1"));
        sound.put("compositional_skills/words/0", skill.replace("version: 3\n", ""));
        sound.put("compositional_skills/grounded/words/3", grounded);
        sound.put("knowledge/words/3", knowledge);
        sound.put("knowledge/words/flat", flat(knowledge));
        sound.put("compositional_skills/words/flat", skill.replaceAll("(?m)^  ", ""));
        sound.put("knowledge/words/2", old.replace("version: 3", "version: 2"));
        return sound;
    }

    /** Returns knowledge whose lists are not indented. */
    private static String flat(String knowledge) {
        return knowledge
                .replace("\n    - docs", "\n  - docs")
                .replace("\n  - context", "\n- context")
                .replace("\n    questions", "\n  questions")
                .replace("\n      - question", "\n  - question")
                .replace("\n        answer", "\n    answer");
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : text.split("(?=" + LeafMutations.BROKEN_BYTE + ")")) {
            boolean broken = part.indexOf(LeafMutations.BROKEN_BYTE) == 0;
            if (broken) {
                bytes.write(0xFF);
            }
            bytes.writeBytes(part.substring(broken ? 1 : 0).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
