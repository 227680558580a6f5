package dev.labstone.testing;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes plans whose files are all there. A test changes what it is about. */
public final class Plans {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Path folder;
    private Path teacher;
    private Path student;
    private Optional<Path> gguf = Optional.empty();
    private Optional<Path> documents = Optional.empty();
    private ChatTemplate template = new ChatTemplate.OfTokenizer();
    private String pipeline = "simple";
    private String training = "full";
    private int epochs = 1;

    private Plans(Path folder) {
        this.folder = folder;
        this.teacher = write("teacher.gguf", "GGUF teacher");
        this.student = write("student/model.safetensors", "weights").getParent();
        List.of("config.json", "tokenizer.json", "tokenizer_config.json")
                .forEach(name -> write("student/" + name, "{}"));
        write("converter/convert_hf_to_gguf.py", "");
    }

    /** Returns a plan for {@code ilab} 0.26, with files of a few bytes in a folder. */
    public static Plans tiny(Path folder) {
        return new Plans(folder);
    }

    /** Changes the file of the teacher. */
    public Plans withTeacher(Path file) {
        teacher = file;
        return this;
    }

    /** Changes the folder of the student. */
    public Plans withStudent(Path directory) {
        student = directory;
        return this;
    }

    /** Sets the file that the untrained student is served from. */
    public Plans withGguf(Path file) {
        gguf = Optional.of(file);
        return this;
    }

    /** Sets where documents are. */
    public Plans withDocuments(Path directory) {
        documents = Optional.of(directory);
        return this;
    }

    /** Changes the chat template. */
    public Plans withTemplate(ChatTemplate changed) {
        template = changed;
        return this;
    }

    /** Changes the pipeline that generates. */
    public Plans withPipeline(String changed) {
        pipeline = changed;
        return this;
    }

    /** Changes how the student is trained. */
    public Plans withTraining(String changed, int rounds) {
        training = changed;
        epochs = rounds;
        return this;
    }

    /** Returns the plan. */
    public Plan plan() {
        return new Plan(
                "tiny",
                Optional.empty(),
                Optional.empty(),
                folder.resolve("taxonomy"),
                documents,
                new Teacher(
                        Optional.of(teacher), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Student(
                        "small-student",
                        student,
                        gguf,
                        template,
                        new SystemPrompt.OfUseCase(),
                        List.of(),
                        Optional.empty()),
                new Generate(pipeline, 1, 4, Optional.empty(), Optional.empty(), 1280, 2, Optional.empty(), WAIT),
                new Train(training, "cpu", epochs, 20, Optional.empty(), 4, 512, 2048, Optional.empty(), WAIT),
                new Convert(Convert.Tool.LLAMA_CPP, Optional.of(folder.resolve("converter")), "f16", WAIT),
                new Serve(2048, WAIT, WAIT));
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
