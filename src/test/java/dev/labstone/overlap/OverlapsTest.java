package dev.labstone.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.overlap.Overlap.Closest;
import dev.labstone.overlap.Overlap.Level;
import dev.labstone.overlap.Source.Kind;
import dev.labstone.testing.UserFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapsTest {

    private static final String LOG = "MQOPEN of queue PAYROLL.IN on QMSALES ended with reason %s at 08:12, after the"
            + " nightly restart of the gateway in the second data centre; nobody had changed a thing";

    @TempDir
    Path folder;

    /** What three examples share is no template if they ask for the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void copies_of_a_training_text_do_not_hide_each_other(int copies) throws IOException {
        String question =
                "What does the reason code 2035 mean when a Spring application connects to the queue manager at night";
        Trained trained = new Trained(folder);
        List<String> tails = List.of("in Oslo", "by Anna", "for payroll", "today", "again", "please");
        for (String tail : tails.subList(0, copies)) {
            trained.example(question + " " + tail, "It lacks an authority.");
        }
        trained.row(question, "It lacks an authority.");
        assertThat(trained.report(Optional.empty()).overlaps())
                .extracting(Overlap::level)
                .containsOnly(Overlap.Level.LEAKED);
    }

    /** What people would ask of the same words. */
    @ParameterizedTest(name = "{4}: {0} <> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    What is the capital of France? | The capital of France is Paris. | What is the capital of France? | Paris | LEAKED
                    What is the capital of France? | Paris | what   is the CAPITAL of France | Lyon | LEAKED
                    Capital of France? | Paris | What is the capital of France? | Paris | LEAKED
                    What is the capital of France? | Paris | Capital of France? | Paris | LEAKED
                    What is the capital of Japan? | The capital of Japan is Tokyo. | What is the capital of France? | The capital of France is Paris. | SIMILAR
                    What is the opposite of "hot"? | cold | What is the opposite of "big"? | small | SIMILAR
                    Name three fruits. | Apples, pears, plums | Name three fruits that grow in the south of Spain. | Oranges, lemons, figs | SIMILAR
                    Is 2033 an error? | Yes | Is 2035 an error? | Yes | SIMILAR
                    What does reason code 2538 mean? | The host does not answer. | What does reason code 2035 mean? | The user lacks an authority. | SIMILAR
                    Which city do the French call their capital? | Paris | Where does the Seine meet the Eiffel Tower? | Paris | NONE
                    Which number belongs to it? | 2538 | Where do I look? | 2538 | NONE
                    Please tell me what reason code 2033 means in IBM MQ | There was no message to read from the queue. | Tell me what reason code 2033 means | No message was there to read from the queue. | LEAKED
                    Please tell me what reason code 2033 means | There was no message to read from the queue. | Can you tell me what reason code 2033 means | The queue is broken beyond repair. | SIMILAR
                    What is 10 + 4? | 14 | What is 10 - 4? | 6 | SIMILAR
                    What is 10 minus 4? | 6 | What is 10 minus 4 | 6 | LEAKED
                    法国的首都是哪里？ | 巴黎 | 请回答：法国的首都是哪里 | 巴黎 | LEAKED
                    法国的首都是哪里？ | 巴黎 | 日本的首都是哪里？ | 东京 | SIMILAR
                    法国的首都是哪里？ | 巴黎 | 今天天气怎么样？ | 晴天 | NONE
                    What does 👍🏽 mean? | It is a thumbs up. | what does 👍🏽 mean | thumbs up | LEAKED
                    What does 👍 mean? | It is a thumbs up. | what does 👎 mean | thumbs down | SIMILAR
                    😀😀😀 | a | 😀😀😀 | a | LEAKED
                    ما هي عاصمة فرنسا؟ | باريس | ما هي عاصمة فرنسا | باريس | LEAKED
                    ما هي عاصمة فرنسا؟ | باريس | كم عمرك | عشرة | NONE
                    Cafe\u0301 in Straße 7? | a | CAFÉ IN STRASSE 7 | a | LEAKED
                    Don’t we have ‘two’ of them – really? | a | dont we have two of them really | a | LEAKED
                    __What__ is **bold** here? | a | What is bold here | a | LEAKED
                    Which one? | a | ... | a | NONE
                    ?!? | a | ?!? | a | NONE
                    """)
    void tellsQuestionsApart(String input, String reference, String user, String assistant, Level level) {
        String real = input.replace("\\u0301", "\u0301");
        Trained trained = new Trained(folder).example(real, reference).row(user, assistant);

        assertThat(trained.first()).extracting(Overlap::level).isEqualTo(level);
    }

    /** A number is what a template is filled in with; whether it matters is for the answers to show. */
    @Test
    void anotherNumberInAnElseEqualTextIsAnotherQuestion() {
        String answer = "NAME: MQRC_HOST_NOT_AVAILABLE, the listener is not running";
        Trained other = new Trained(folder)
                .example(LOG.formatted("2538"), answer)
                .row(LOG.formatted("2035"), "NAME: MQRC_NOT_AUTHORIZED, the user lacks an authority for it");
        assertThat(other.first().level()).isEqualTo(Level.SIMILAR);

        other.row(LOG.formatted("2538").replace("08:12", "09:57"), answer);
        assertThat(other.first().level()).isEqualTo(Level.LEAKED);
        assertThat(other.first().closest().orElseThrow().source().row()).contains(2);
    }

    @Test
    void aCopyIsLeakedWhateverItsCaseSpaceAndPunctuation() {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            String question = words(random, 1 + random.nextInt(40));
            String disguised = disguise(question, random);
            Trained trained = new Trained(folder).example(question, "a").row(disguised, "b");

            assertThat(trained.first()).as(question + " <> " + disguised).satisfies(overlap -> {
                assertThat(overlap.level()).isEqualTo(Level.LEAKED);
                assertThat(overlap.excluded()).isTrue();
                assertThat(overlap.closest().orElseThrow().measures().normalised())
                        .isTrue();
            });
        }
    }

    @Test
    void nothingInCommonIsNone() {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            Trained trained = new Trained(folder)
                    .example(words(random, 1 + random.nextInt(40)), words(random, 5))
                    .row(words(random, 1 + random.nextInt(200)), words(random, 5));

            assertThat(trained.first().level()).isEqualTo(Level.NONE);
            assertThat(trained.first().closest()).isEmpty();
        }
    }

    @Test
    void aCopyHiddenInALongRowIsFound() {
        Random random = new Random(3);
        for (int round = 0; round < 10; round++) {
            String question = words(random, 8 + random.nextInt(60));
            String user = words(random, random.nextInt(300)) + " " + question + " " + words(random, 300);
            Trained trained = new Trained(folder).example(question, "a");
            for (int row = 0; row < 20; row++) {
                trained.row(words(random, 30), "b");
            }

            assertThat(trained.row(user, "b").first()).satisfies(overlap -> {
                assertThat(overlap.level()).isEqualTo(Level.LEAKED);
                assertThat(overlap.closest().orElseThrow().source().row()).contains(21);
            });
        }
    }

    @Test
    void aShortQuestionIsFoundBehindALongText() {
        Trained trained = new Trained(folder)
                .example("What is the capital of France?", "Paris")
                .row(words(new Random(4), 300) + ".\n\nWhat is the capital of France?", "Paris");

        assertThat(trained.first().level()).isEqualTo(Level.LEAKED);
    }

    @Test
    void aCopyIsFoundInADocumentOfAMegabyteWithItsLine() {
        Random random = new Random(5);
        StringBuilder document = new StringBuilder();
        int line = 1;
        while (document.length() < 600_000) {
            document.append(words(random, 20)).append('\n');
            line++;
        }
        String question = "Which valve\nhas to be closed first when the pump of the second basin runs hot?";
        document.append("It says: Which valve has to be closed first when the pump of the second basin runs hot?\n");
        while (document.length() < 1_200_000) {
            document.append(words(random, 20)).append('\n');
        }
        Trained trained = new Trained(folder)
                .example(question, "a")
                .document("long.md", document.toString().getBytes(StandardCharsets.UTF_8));

        Overlap overlap = trained.first();
        Source source = overlap.closest().orElseThrow().source();
        assertThat(overlap.level()).isEqualTo(Level.LEAKED);
        assertThat(source.kind()).isEqualTo(Kind.DOCUMENT);
        assertThat(source.leaf()).contains("knowledge/geography");
        assertThat(source.line()).isEqualTo(line);
    }

    /** It is there to teach the answer. */
    @Test
    void aDocumentWithTheAnswerIsNoLeak() {
        String fact =
                "2538 MQRC_HOST_NOT_AVAILABLE means that the client could not reach the host of the queue manager.";
        Trained trained = new Trained(folder)
                .example("The client fails with 2538 since we moved, what is it?", fact)
                .document("codes.md", fact.getBytes(StandardCharsets.UTF_8));

        assertThat(trained.first().level()).isEqualTo(Level.NONE);
    }

    @Test
    void theOrderOfTrainingTextsDoesNotChangeTheLevel() {
        Random random = new Random(6);
        for (int round = 0; round < 10; round++) {
            String question = words(random, 12);
            List<String> users = new ArrayList<>();
            for (int row = 0; row < 12; row++) {
                users.add(mutated(question, random, row));
            }
            Level level = levelOf(question, users);
            Collections.shuffle(users, random);

            assertThat(levelOf(question, users)).isEqualTo(level);
        }
    }

    @Test
    void ofEqualTextsTheFirstIsNamed() {
        Trained trained = new Trained(folder)
                .example("Which one is it?", "a")
                .row("Who are you?", "b")
                .row("Which one is it?", "b")
                .row("Which one is it?", "b");

        assertThat(trained.first().closest().orElseThrow().source().row()).contains(2);
    }

    @Test
    void aNearCopySaysTheSameOfBothSides() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            String one = words(random, 10 + random.nextInt(20));
            String other = mutated(one, random, 2);
            Closest there = closest(one, other);
            Closest back = closest(other, one);

            assertThat(there.measures().characters()).isEqualTo(back.measures().characters());
            assertThat(there.measures().run()).isEqualTo(back.measures().run());
        }
    }

    @Test
    void whatTheGroupSharesIsNoLeak() {
        String fixed = "You are on call tonight, so answer this question of a colleague in one short sentence: ";
        Trained trained = new Trained(folder)
                .row(fixed + "who locks the doors at night?", "The porter does so at ten.")
                .example(fixed + "where is the red folder?", "a")
                .example(fixed + "why does the pump stop?", "b")
                .example(fixed + "when do the lights go out?", "c")
                .example(fixed + "who locks the doors at night?", "d");

        assertThat(trained.report(Optional.empty()).overlaps())
                .extracting(Overlap::level)
                .containsExactly(Level.NONE, Level.NONE, Level.NONE, Level.LEAKED);
    }

    @Test
    void ofExamplesThatAskTheSameTheNoteDecides() {
        String group = "{ prompt: { user: \"{{note}} {{input}}\" } }";
        String valve = "The valve of basin nine sticks in winter because water freezes in its sleeve.";
        Trained trained = new Trained(folder)
                .group(group)
                .row(valve + "\n\nMake a card of this.", "Thaw the sleeve of the valve.")
                .example("Make a card of this.", "Thaw the sleeve of the valve.", valve)
                .example("Make a card of this.", "Order oil.", "The gear of the lift squeaks when nobody oils it.")
                .example(
                        "Make a card of this.", "Call Ann.", "Only Ann has the keys to the cellar where wine is kept.");

        assertThat(trained.report(Optional.empty()).overlaps())
                .extracting(Overlap::level)
                .containsExactly(Level.LEAKED, Level.NONE, Level.NONE);
    }

    @Test
    void whereRecallIsTestedNothingIsExcluded() {
        Trained trained = new Trained(folder)
                .group("{ recall: true }")
                .example("Which one is it?", "a")
                .row("Which one is it?", "b");

        OverlapReport report = trained.report(Optional.empty());
        assertThat(report.at(Level.LEAKED)).hasSize(1);
        assertThat(report.excluded()).isEmpty();
    }

    @Test
    void seedsOfBothFormsAreLookedAt() {
        Trained trained = new Trained(folder)
                .example("Which bird sings in the garden at night?", "a")
                .example("How deep is the well behind the house?", "b")
                .seed("""
                  - question: How deep is the well behind the house?
                    answer: Very
                  - context: A text on birds.
                    questions_and_answers:
                      - question: Which bird sings in the garden at night?
                        answer: An owl
                """);

        OverlapReport report = trained.report(Optional.empty());
        assertThat(report.excluded()).containsExactly("e1", "e2");
        assertThat(report.of("e1").closest().orElseThrow()).satisfies(closest -> {
            assertThat(closest.source()).isEqualTo(Source.seed("knowledge/geography", trained.leaf(), 8));
            assertThat(closest.excerpt()).isEqualTo("\"Which bird sings in the garden at night?\"");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"messages\":[{\"role\":\"system\",\"content\":\"s\"},{\"role\":\"user\",\"content\":\"Which one?\"},{\"role\":\"assistant\",\"content\":\"a\"}]}",
                "{\"system\":\"s\",\"user\":\"Which one?\",\"assistant\":\"a\"}",
                "{\"instruction\":\"Which one?\",\"input\":\"\",\"output\":\"a\",\"taxonomy_path\":\"skills->one\"}",
                "[{\"instruction\":\"Which\",\"input\":\"one?\",\"output\":\"a\",\"document\":null}]",
            })
    void rowsOfEveryGenerationAreLookedAt(String line) {
        Trained trained = new Trained(folder).example("Which one?", "b").line(line);

        assertThat(trained.first().level()).isEqualTo(Level.LEAKED);
    }

    @Test
    void aRowSaysWhereItStands() {
        Trained trained = new Trained(folder)
                .example("Which one is it?", "a")
                .line("")
                .line("{\"instruction\":\"Who?\",\"output\":\"a\"}")
                .line("{\"instruction\":\"Which one is it?\",\"output\":\"a\",\"taxonomy_path\":\"skills->one\"}");

        Source source = trained.first().closest().orElseThrow().source();
        assertThat(source).isEqualTo(Source.generated(Optional.of("skills/one"), trained.generated(), 3, 2));
        assertThat(source).hasToString(trained.generated() + ":3 (row 2)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"question\":\"Who?\"} | row 2 is not what ilab generates⏎    found:    {\"question\":\"Who?\"}",
                "7 | row 2 is not what ilab generates⏎    found:    7",
                "{\"user\": | this is no JSON",
            })
    void aRowThatIsNoneIsRefusedWithItsPlace(String line, String problem) {
        Trained trained =
                new Trained(folder).example("Which one?", "b").row("Who?", "a").line(line);

        assertThat(new UserFile(trained.generated()).problems(file -> trained.report(Optional.empty())))
                .containsExactly("generated.jsonl:2:1: " + problem.replace('⏎', '\n') + "\n    expected: an object with"
                        + " \"messages\", with \"user\" and \"assistant\", or with \"instruction\" and \"output\"");
    }

    @Test
    void documentsThatAreNoTextAreNamed() {
        Trained trained = new Trained(folder)
                .example("Which one?", "b")
                .document("scan.md", new byte[] {'%', 'P', 'D', 'F', (byte) 0xE2});

        OverlapReport report = trained.report(Optional.empty());
        assertThat(report.unread()).extracting(Path::getFileName).containsExactly(Path.of("scan.md"));
        assertThat(report.looked())
                .containsEntry(Kind.SEED, 1)
                .containsEntry(Kind.DOCUMENT, 0)
                .containsEntry(Kind.GENERATED, 0);
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Trained trained =
                    new Trained(folder).example("WHICH TITLE IS IT?", "a").row("which title is it?", "b");
            assertThat(trained.first().level()).isEqualTo(Level.LEAKED);
        } finally {
            Locale.setDefault(before);
        }
    }

    private Level levelOf(String question, List<String> users) {
        Trained trained = new Trained(folder).example(question, "one two three four");
        users.forEach(user -> trained.row(user, "one two three four"));
        return trained.first().level();
    }

    private Closest closest(String question, String user) {
        return new Trained(folder)
                .example(question, "one two three four")
                .row(user, "one two three four")
                .first()
                .closest()
                .orElseThrow();
    }

    private static String mutated(String text, Random random, int times) {
        String[] words = text.split(" ");
        for (int time = 0; time < times; time++) {
            words[random.nextInt(words.length)] = word(random);
        }
        return String.join(" ", words);
    }

    private static String disguise(String text, Random random) {
        StringBuilder disguised = new StringBuilder();
        for (char character : text.toCharArray()) {
            switch (random.nextInt(4)) {
                case 0 -> disguised.append(Character.toUpperCase(character));
                case 1 -> disguised.append(character == ' ' ? ", \n " : character);
                default -> disguised.append(character);
            }
        }
        return disguised + "!";
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    /** So many letters that no two words are the same by chance. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letter = 0; letter < 7; letter++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
