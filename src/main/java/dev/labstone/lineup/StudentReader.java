package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code students:}, by their names. */
record StudentReader(PlanPaths paths, Problems problems) {

    private static final String TEMPLATE = "template";
    private static final String TOKENIZER = "tokenizer";
    private static final String INSTRUCTLAB = "instructlab";
    private static final WordOrPath TEMPLATES = new WordOrPath(TEMPLATE, List.of(TOKENIZER, INSTRUCTLAB), "a file");
    private static final String SYSTEM_OF_ILAB = "ilab";

    Map<String, Student> read(FieldReader students) {
        Map<String, Student> read = new LinkedHashMap<>();
        for (String name : students.keys()) {
            Names.requireKebabCase(name, "a student", students.placeOfKey(name), problems);
            students.map(name).ifPresent(fields -> read.put(name, student(name, fields)));
        }
        if (students.keys().isEmpty()) {
            problems.add(students.place(), "there is no student", "", "at least one, such as \"granite-7b-lab:\"");
        }
        return read;
    }

    private Student student(String name, FieldReader fields) {
        Student student = new Student(
                name,
                paths.require(fields, "directory").orElse(paths.folder()),
                paths.read(fields, "gguf"),
                template(fields),
                fields.optionalText("system").map(StudentReader::system).orElseGet(SystemPrompt.OfUseCase::new),
                fields.texts("stop"),
                Filled.text(fields, "family"));
        fields.rejectOthers();
        return student;
    }

    private ChatTemplate template(FieldReader fields) {
        String text = TEMPLATES.read(fields, problems).orElse(TOKENIZER);
        return switch (text) {
            case TOKENIZER -> new ChatTemplate.OfTokenizer();
            case INSTRUCTLAB -> new ChatTemplate.OfInstructLab();
            default ->
                new ChatTemplate.InFile(paths.path(text, fields, TEMPLATE).orElse(Path.of(text)));
        };
    }

    private static SystemPrompt system(String text) {
        return text.equals(SYSTEM_OF_ILAB) ? new SystemPrompt.OfIlab() : new SystemPrompt.Text(text);
    }
}
