package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Convert.Tool;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Train;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@code generate:}, {@code train:}, {@code convert:} and {@code serve:}, each of which may say nothing. */
record StepsReader(PlanPaths paths, Problems problems) {

    private static final int MOST = 1_000_000;
    private static final int LEAST_CONTEXT = 128;
    private static final int DAY_IN_MINUTES = 24 * 60;
    private static final int DAY_IN_SECONDS = DAY_IN_MINUTES * 60;
    private static final String SIMPLE = "simple";
    private static final String FULL = "full";
    private static final String PIPELINE = "pipeline";
    private static final WordOrPath PIPELINES =
            new WordOrPath(PIPELINE, List.of(SIMPLE, FULL), "a folder with an own pipeline");
    private static final String CHECKPOINT = "checkpoint";
    private static final String LONGEST_BATCH = "longest_batch";
    private static final String WITH = "with";
    private static final String LLAMA_CPP = "llama.cpp";
    private static final String CONVERTER = "converter";
    private static final String PRECISION = "precision";
    private static final String Q4 = "q4_k_m";

    Generate generate(FieldReader fields) {
        Generate generate = new Generate(
                pipeline(fields),
                count(fields, "scale").orElse(30),
                count(fields, "instructions").orElse(100),
                paths.read(fields, "prompt"),
                fields.number("rouge_threshold", StepsReader::isShare, "a number from 0 to 1"),
                context(fields),
                count(fields, "cpus").orElse(2),
                count(fields, "chunk_words"),
                silence(fields, 30));
        fields.rejectOthers();
        return generate;
    }

    Train train(FieldReader fields) {
        Train train = new Train(
                fields.choice(PIPELINE, List.of(SIMPLE, FULL)).orElse(SIMPLE),
                fields.choice("device", List.of("cpu", "mps", "cuda")).orElse("cpu"),
                count(fields, "epochs").orElse(1),
                count(fields, "iterations").orElse(100),
                count(fields, CHECKPOINT),
                count(fields, "batch").orElse(8),
                count(fields, "longest_sample").orElse(4096),
                count(fields, LONGEST_BATCH).orElse(5000),
                count(fields, "threads"),
                silence(fields, 60));
        rejectContradictions(train, fields);
        fields.rejectOthers();
        return train;
    }

    Convert convert(FieldReader fields) {
        Tool tool = fields.choice(WITH, List.of("ilab", LLAMA_CPP))
                .filter(LLAMA_CPP::equals)
                .map(name -> Tool.LLAMA_CPP)
                .orElse(Tool.ILAB);
        Optional<Path> converter =
                tool == Tool.LLAMA_CPP ? paths.require(fields, CONVERTER) : paths.read(fields, CONVERTER);
        if (fields.has(CONVERTER) && !fields.has(WITH)) {
            String expected = "\"with: " + LLAMA_CPP + "\" beside it, or no \"" + CONVERTER + "\"";
            problems.add(fields.placeOfKey(CONVERTER), "ilab itself converts without a converter", "", expected);
        }
        Convert convert = new Convert(tool, converter, precision(fields, tool), silence(fields, 20));
        fields.rejectOthers();
        return convert;
    }

    private String precision(FieldReader fields, Tool tool) {
        String precision = fields.choice(PRECISION, List.of("f32", "f16", "bf16", "q8_0", Q4))
                .orElse("f16");
        boolean possible = precision.equals("f16") || precision.equals(Q4) == (tool == Tool.ILAB);
        if (!possible) {
            problems.add(
                    fields.placeOf(PRECISION),
                    "what converts does not know that precision",
                    precision,
                    tool == Tool.ILAB ? "f16 or " + Q4 : "f32, f16, bf16 or q8_0");
        }
        return precision;
    }

    Serve serve(FieldReader fields) {
        Serve serve = new Serve(context(fields), seconds(fields, "ready_seconds"), seconds(fields, "timeout_seconds"));
        fields.rejectOthers();
        return serve;
    }

    private String pipeline(FieldReader fields) {
        String text = PIPELINES.read(fields, problems).orElse(SIMPLE);
        return List.of(SIMPLE, FULL).contains(text)
                ? text
                : paths.path(text, fields, PIPELINE).map(Path::toString).orElse(SIMPLE);
    }

    private void rejectContradictions(Train train, FieldReader fields) {
        train.checkpoint()
                .filter(epoch -> epoch > train.epochs())
                .ifPresent(epoch -> problems.add(
                        fields.placeOf(CHECKPOINT),
                        "there is no checkpoint of that epoch",
                        epoch.toString(),
                        "at most \"epochs\", which is " + train.epochs()));
        if (train.longestBatch() < train.longestSample()) {
            problems.add(
                    fields.placeOf(LONGEST_BATCH),
                    "the longest sample does not fit into the longest batch",
                    Integer.toString(train.longestBatch()),
                    "at least \"longest_sample\", which is " + train.longestSample());
        }
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Optional<Integer> count(FieldReader fields, String key) {
        return fields.integer(key, 1, MOST);
    }

    private static int context(FieldReader fields) {
        return fields.integer("context", LEAST_CONTEXT, MOST).orElse(4096);
    }

    private static Duration silence(FieldReader fields, int minutes) {
        return Duration.ofMinutes(
                fields.integer("silence_minutes", 1, DAY_IN_MINUTES).orElse(minutes));
    }

    private static Duration seconds(FieldReader fields, String key) {
        return Duration.ofSeconds(fields.integer(key, 1, DAY_IN_SECONDS).orElse(300));
    }
}
