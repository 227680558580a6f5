package dev.labstone.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.lineup.Binding.Ilab.Played;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.testing.UserFile;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

    private static final String TEACHER = "teacher: { file: t.gguf }";
    private static final String STUDENTS = "students: { small: { directory: s } }";

    @TempDir
    Path folder;

    @Test
    void reads_everything_an_author_can_write() {
        Plan plan = plan("""
                release: 0.26
                command: "{{cache}}/venv/bin/ilab"
                taxonomy: ../tree
                documents: ..
                teacher: { endpoint: 'https://h/v1', model: big, api_key_env: KEY, family: mixtral }
                students:
                  small:
                    directory: ~/small
                    gguf: /data/small.gguf
                    template: ./chat.jinja
                    system: You are small.
                    stop: ["<|end|>", 7]
                    family: granite
                  other: { directory: o }
                generate: { pipeline: a/pipeline, scale: 3, instructions: 4, prompt: p.txt,
                            rouge_threshold: 0.95, context: 1280, cpus: 5,
                  chunk_words: 6, silence_minutes: 7 }
                train: { pipeline: full, device: mps, epochs: 3, iterations: 4, checkpoint: 2, batch: 5,
                  longest_sample: 600, longest_batch: 700, threads: 8, silence_minutes: 9 }
                convert: { with: llama.cpp, converter: "{{ cache }}/converter", precision: q8_0, silence_minutes: 11 }
                serve: { context: 2048, ready_seconds: 12, timeout_seconds: 13 }
                """);
        assertThat(plan)
                .isEqualTo(new Plan(
                        "mine",
                        Optional.of("0.26"),
                        Optional.of(folder.resolve("cache/venv/bin/ilab")),
                        folder.resolve("tree"),
                        Optional.of(folder),
                        new Teacher(
                                Optional.empty(),
                                Optional.of(URI.create("https://h/v1")),
                                Optional.of("big"),
                                Optional.of("KEY"),
                                Optional.of("mixtral")),
                        new Student(
                                "small",
                                folder.resolve("home/small"),
                                Optional.of(Path.of("/data/small.gguf")),
                                new ChatTemplate.InFile(folder.resolve("cases/chat.jinja")),
                                new SystemPrompt.Text("You are small."),
                                List.of("<|end|>", "7"),
                                Optional.of("granite")),
                        new Generate(
                                folder.resolve("cases/a/pipeline").toString(),
                                3,
                                4,
                                Optional.of(folder.resolve("cases/p.txt")),
                                Optional.of(new BigDecimal("0.95")),
                                1280,
                                5,
                                Optional.of(6),
                                Duration.ofMinutes(7)),
                        new Train(
                                "full",
                                "mps",
                                3,
                                4,
                                Optional.of(2),
                                5,
                                600,
                                700,
                                Optional.of(8),
                                Duration.ofMinutes(9)),
                        new Convert(
                                Convert.Tool.LLAMA_CPP,
                                Optional.of(folder.resolve("cache/converter")),
                                "q8_0",
                                Duration.ofMinutes(11)),
                        new Serve(2048, Duration.ofSeconds(12), Duration.ofSeconds(13))));
    }

    @Test
    void needs_no_more_than_a_teacher_and_a_student() {
        Plan plan = plan(TEACHER + "\n" + STUDENTS);
        assertThat(plan.taxonomy()).isEqualTo(folder.resolve("taxonomy"));
        assertThat(plan.teacher().file()).contains(folder.resolve("cases/t.gguf"));
        assertThat(plan.student().template()).isEqualTo(new ChatTemplate.OfTokenizer());
        assertThat(plan.student().system()).isEqualTo(new SystemPrompt.OfUseCase());
        assertThat(plan.generate().pipeline()).isEqualTo("simple");
        assertThat(plan.train().pipeline()).isEqualTo("simple");
        assertThat(plan.train().checkpoint()).isEmpty();
        assertThat(plan.convert().with()).isEqualTo(Convert.Tool.ILAB);
        assertThat(plan.release()).isEmpty();
        assertThat(plan.command()).isEmpty();
        assertThat(plan.documents()).isEmpty();
    }

    @Test
    void takes_words_for_what_they_mean() {
        Student student = plan(TEACHER + "\nstudents: { small: { directory: s, template: instructlab, system: ilab } }")
                .student();
        assertThat(student.template()).isEqualTo(new ChatTemplate.OfInstructLab());
        assertThat(student.system()).isEqualTo(new SystemPrompt.OfIlab());
    }

    @Test
    void takes_the_first_student_unless_told_otherwise_and_says_which_there_are() {
        String part = TEACHER + "\nstudents: { zebra: { directory: z }, ant: { directory: a } }";
        assertThat(plan(part).student().name()).isEqualTo("zebra");
        Path file = write(mine(part)).path();
        assertThat(read(file, "mine", "ant").plan().orElseThrow().student().name())
                .isEqualTo("ant");
        assertThatThrownBy(() -> read(file, "mine", "zebar"))
                .isInstanceOf(UnknownStudentException.class)
                .hasMessage("-Dlabstone.student=zebar names no student of the lineup \"mine\"; it has zebra, ant; did"
                        + " you mean \"zebra\"?");
    }

    @Test
    void says_that_a_lineup_tunes_no_student_if_one_is_wanted() {
        Path file = write("lineups: { mine: { base: { recorded: a } } }").path();
        assertThatThrownBy(() -> read(file, "mine", "zebra"))
                .hasMessage("-Dlabstone.student=zebra names no student of the lineup \"mine\"; it tunes none: choose a"
                        + " lineup that does with -Dlabstone.lineup=NAME");
    }

    @Test
    void opens_a_student_through_whoever_was_named_for_it() {
        Lineup lineup = read(write(mine(TEACHER + "\n" + STUDENTS)).path(), "mine", null);
        List<Played> opened = new ArrayList<>();
        ChatModel model = new Silent();
        Lineup ready = lineup.with(which -> {
            opened.add(which);
            return model;
        });
        assertThat(ready.open(Role.TRAINED, folder)).isSameAs(model);
        assertThat(ready.open(Role.BASE, folder)).isSameAs(model);
        assertThat(opened).containsExactly(Played.TRAINED, Played.STUDENT);
        assertThatThrownBy(() -> lineup.open(Role.BASE, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mine");
    }

    @Test
    void is_held_to_the_baseline_unless_told_otherwise() {
        assertThat(read(write("lineups: { mine: { base: { recorded: a } } }").path(), "mine", null)
                        .gated())
                .isTrue();
        assertThat(read(
                                write("lineups: { mine: { gated: false, base: { recorded: a } } }")
                                        .path(),
                                "mine",
                                null)
                        .gated())
                .isFalse();
    }

    @Test
    void takes_over_what_another_lineup_says_key_by_key() {
        Plan plan = read(write(mine(TEACHER + """

                                students: { small: { directory: s, system: ilab, stop: [a, b] } }
                                generate: { scale: 2, cpus: 7 }
                                """) + """
                                  middle:
                                    ilab: { like: mine, generate: { scale: 3 }, train: { epochs: 4 } }
                                    base: { ilab: student }
                                  long:
                                    ilab:
                                      like: middle
                                      teacher: { endpoint: 'http://127.0.0.1:1/v1', model: m }
                                      students: { small: { stop: [c] }, new: { directory: n } }
                                    base: { ilab: student }
                                """).path(), "long", null)
                .plan()
                .orElseThrow();
        assertThat(plan.lineup()).isEqualTo("long");
        assertThat(plan.generate().scale()).isEqualTo(3);
        assertThat(plan.generate().cpus()).isEqualTo(7);
        assertThat(plan.train().epochs()).isEqualTo(4);
        assertThat(plan.teacher().file()).isEmpty();
        assertThat(plan.teacher().model()).contains("m");
        assertThat(plan.student().name()).isEqualTo("small");
        assertThat(plan.student().stop()).containsExactly("c");
        assertThat(plan.student().system()).isEqualTo(new SystemPrompt.OfIlab());
    }

    @Test
    void refuses_to_take_over_what_there_is_not_or_in_a_circle() {
        assertThat(problems("""
                lineups:
                  a: { ilab: { like: b }, base: { ilab: student } }
                  b: { ilab: { like: a }, base: { ilab: student } }
                  c: { ilab: { like: recorded }, base: { ilab: student } }
                  recorded: { base: { recorded: a } }
                """)).containsExactly("""
                models.yaml:2:22: the lineups take over from each other in a circle
                    found:    b, a, b
                    expected: one of them without "like:\"""", """
                models.yaml:3:22: the lineups take over from each other in a circle
                    found:    a, b, a
                    expected: one of them without "like:\"""", """
                models.yaml:4:22: there is nothing to take over
                    found:    recorded
                    expected: a lineup with an "ilab:" part: one of a, b, c""");
    }

    @Test
    void a_student_and_the_part_that_tunes_it_belong_together() {
        assertThat(problems("lineups:\n  mine:\n    base: { ilab: student }\n")).containsExactly("""
                models.yaml:3:11: nothing says how the student of this lineup is tuned
                    expected: an "ilab:" part beside the roles, with "teacher:" and "students:\"""");
        assertThat(problems("lineups:\n  mine:\n    base: { recorded: a }\n    ilab: { " + TEACHER + ", " + STUDENTS
                        + " }\n"))
                .containsExactly("""
                models.yaml:4:5: no role of this lineup uses its "ilab:" part
                    expected: a role such as "trained: { ilab: trained }", or no such part""");
    }

    @Test
    void says_which_of_the_two_a_student_can_be() {
        assertThat(problems(mine(TEACHER + "\n" + STUDENTS).replace("ilab: student", "ilab: studnet")))
                .containsExactly("""
                models.yaml:3:19: "ilab" is not allowed
                    found:    studnet
                    expected: one of student, trained; did you mean "student"?""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ like: other }"})
    void needs_a_teacher_and_students(String part) {
        assertThat(problems("lineups:\n  mine: { base: { ilab: student }, ilab: " + part + " }\n"
                        + "  other: { base: { ilab: student }, ilab: {} }\n"))
                .contains("""
                models.yaml:2:42: "teacher" is missing
                    expected: a line "teacher: …\"""", """
                models.yaml:2:42: "students" is missing
                    expected: a line "students: …\"""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | the teacher is nowhere",
                "{ file: a, endpoint: 'http://127.0.0.1/v1', model: m } | the teacher is in two places",
                "{ endpoint: 'http://127.0.0.1/v1' } | \"model\" is missing",
                "{ endpoint: 127.0.0.1, model: m } | not the address of a server",
                "{ endpoint: 'http://h/v1', model: m, api_key_env: KEY } | the key would be sent without encryption",
                "{ endpoint: 'https://h/v1', model: m, api_key_env: sk-1 } | not the name of an environment variable",
                "{ file: a, model: m } | \"model\" is for a teacher that somebody else serves",
                "{ file: a, api_key_env: KEY } | \"api_key_env\" is for a teacher that somebody else serves",
                "{ file: a, famly: x } | unknown key \"famly\"",
                "{ file: '' } | \"file\" is not a path",
            })
    void refuses_teachers_that_cannot_be_asked(String teacher, String problem) {
        assertThat(problemsOf("teacher: " + teacher + "\n" + STUDENTS))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | there is no student",
                "{ Small: { directory: s } } | the name of a student is not allowed",
                "{ small: {} } | \"directory\" is missing",
                "{ small: { directory: s, template: tokeniser } } | did you mean \"tokenizer\"?",
                "{ small: { directory: s, systm: x } } | did you mean \"system\"?",
                "{ small: { directory: '{{cahce}}/s' } } | did you mean \"cache\"?",
                "{ small: { directory: '{{ca-che}}/s' } } | \"directory\" is not a path",
                "{ small: { directory: \"a\\0b\" } } | \"directory\" is not a path",
            })
    void refuses_students_that_cannot_be_trained(String students, String problem) {
        assertThat(problemsOf(TEACHER + "\nstudents: " + students))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "release: 0.20 | SupportedReleases",
                "release: '0.17.1.x' | there is no adapter for this release of ilab",
                "relaese: 0.26 | did you mean \"release\"?",
                "generate: { pipeline: simpel } | did you mean \"simple\"?",
                "generate: { scale: 0 } | a whole number from 1 to 1000000",
                "generate: { context: 100 } | a whole number from 128 to 1000000",
                "generate: { silence_minutes: 1441 } | a whole number from 1 to 1440",
                "generate: { samples: 3 } | unknown key \"samples\"",
                "train: { pipeline: accelerated } | one of simple, full",
                "train: { device: gpu } | one of cpu, mps, cuda",
                "train: { epochs: 2, checkpoint: 3 } | at most \"epochs\", which is 2",
                "train: { longest_batch: 100 } | at least \"longest_sample\", which is 4096",
                "train: { epoch: 2 } | did you mean \"epochs\"?",
                "convert: { with: llama } | did you mean \"llama.cpp\"?",
                "convert: { with: llama.cpp } | \"converter\" is missing",
                "convert: { converter: c } | ilab itself converts without a converter",
                "convert: { precision: f8 } | one of f32, f16, bf16, q8_0, q4_k_m",
                "convert: { precision: f32 } | f16 or q4_k_m",
                "convert: { with: llama.cpp, converter: c, precision: q4_k_m } | f32, f16, bf16 or q8_0",
                "convert: { to: f16 } | unknown key \"to\"",
                "serve: { ready_seconds: 0 } | a whole number from 1 to 86400",
                "serve: { port: 8000 } | unknown key \"port\"",
                "serve: 8000 | \"serve\" must be a map of keys and values",
            })
    void refuses_what_makes_no_sense(String line, String problem) {
        assertThat(problemsOf(TEACHER + "\n" + STUDENTS + "\n" + line))
                .singleElement()
                .asString()
                .contains(problem.replace("SupportedReleases", "0.14 to 0.17 and 0.26, or a version of them"));
    }

    @Test
    void looks_for_no_file_of_any_lineup() {
        assertThat(plan("teacher: { file: none.gguf }\nstudents: { small: { directory: none } }")
                        .student()
                        .directory())
                .doesNotExist();
    }

    @Test
    void reads_the_lineups_that_ship() {
        Path shipped = Path.of("cases", "models.yaml");
        assertThat(read(shipped, "tiny", null).gated()).isFalse();
        Plan tiny = read(shipped, "tiny", null).plan().orElseThrow();
        Plan longer = read(shipped, "tiny-long", null).plan().orElseThrow();
        assertThat(longer.student()).isEqualTo(tiny.student());
        assertThat(longer.generate().scale()).isGreaterThan(tiny.generate().scale());
        assertThat(read(shipped, "tiny17", null).plan().orElseThrow().release()).contains("0.17");
        Plan granite = read(shipped, "ilab", "granite-7b-lab").plan().orElseThrow();
        assertThat(granite.student().gguf())
                .contains(folder.resolve("home/.cache/instructlab/models/granite-7b-lab-Q4_K_M.gguf"));
    }

    private Plan plan(String part) {
        return read(write(mine(part)).path(), "mine", null).plan().orElseThrow();
    }

    private List<String> problemsOf(String part) {
        return problems(mine(part));
    }

    private List<String> problems(String text) {
        return write(text).problems(file -> read(file, "mine", null));
    }

    private Lineup read(Path file, String name, String student) {
        IlabSettings settings = new IlabSettings(
                folder.resolve("home"),
                folder.resolve("cache"),
                Optional.empty(),
                Optional.ofNullable(student),
                Set.of());
        return LineupReader.read(file, name, settings);
    }

    private static String mine(String part) {
        return "lineups:\n  mine:\n    base: { ilab: student }\n    trained: { ilab: trained }\n    ilab:\n"
                + part.strip().indent(6);
    }

    private UserFile write(String text) {
        Path cases = folder.resolve("cases");
        assertThat(cases.toFile().mkdirs() || cases.toFile().isDirectory()).isTrue();
        return UserFile.write(cases.resolve("models.yaml"), text);
    }

    private record Silent() implements ChatModel {
        @Override
        public ModelIdentity identity() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Response ask(Request request) {
            throw new UnsupportedOperationException();
        }
    }
}
