package dev.labstone.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.labstone.check.Checks;
import dev.labstone.files.Json;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.overlap.Overlaps;
import dev.labstone.overlap.TrainingTexts;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times the search for examples that the student has seen: 45 examples of the repository against its taxonomy and 20,000
 * rows, in a fresh JVM.
 *
 * <p>A row is made of sentences of real generated data, 100 words in all. With any argument it is made of sentences of the
 * examples too, so that nearly every row has to be held against several of them.
 */
public final class OverlapBenchmark {

    private static final int EXAMPLES = 45;
    private static final int ROWS = 20_000;
    private static final int WORDS = 100;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private OverlapBenchmark() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        UseCase useCase = some(UseCaseReader.read(Path.of("cases/mq-first-aid.yaml"), Checks.load()));
        boolean hard = arguments.length > 0;
        Path rows = Files.createTempFile("rows", ".jsonl");
        try {
            write(rows, sentences(hard ? useCase.examples() : List.of()));
            TrainingTexts texts = new TrainingTexts(
                    TaxonomyReader.read(Path.of("taxonomy")), Optional.of(Path.of("")), Optional.of(rows));
            for (int run = 1; run <= 3; run++) {
                time(run, useCase, texts);
            }
            System.out.println("heap at most " + peak() / 1_000_000 + " MB");
        } finally {
            Files.delete(rows);
        }
    }

    private static void time(int run, UseCase useCase, TrainingTexts texts) {
        long start = System.nanoTime();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long all = PROCESS.getProcessCpuTime();
        OverlapReport report = Overlaps.of(useCase, texts, Optional.empty());
        System.out.printf(
                "run %d: %d examples against %s: %d ms; of processors %d ms, and %d ms with compiler and collector%n",
                run,
                report.overlaps().size(),
                report.looked(),
                millis(System.nanoTime() - start),
                millis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own),
                millis(PROCESS.getProcessCpuTime() - all));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static UseCase some(UseCase all) {
        return new UseCase(
                all.id(),
                all.title(),
                all.description(),
                all.file(),
                all.groups(),
                all.judging(),
                all.claims(),
                all.examples().subList(0, EXAMPLES));
    }

    private static void write(Path rows, List<String> sentences) throws IOException {
        Random random = new Random(6);
        Stream<String> lines = IntStream.range(0, ROWS)
                .mapToObj(row -> Json.line(Map.of(
                        "user", text(sentences, random, WORDS * 7 / 10),
                        "assistant", text(sentences, random, WORDS * 3 / 10))));
        Files.write(rows, (Iterable<String>) lines::iterator);
    }

    private static List<String> sentences(List<Example> examples) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("cases/mq-first-aid/training/messages.jsonl"))) {
            Json.MAPPER
                    .readTree(line)
                    .path("messages")
                    .forEach(message -> texts.add(message.path("content").asText()));
        }
        examples.forEach(example -> texts.add(example.prompt().user()));
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("(?<=[.?!])\\s")))
                .toList();
    }

    private static String text(List<String> sentences, Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < words; ) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            text.append(sentence).append(' ');
            count += sentence.split("\\s+").length;
        }
        return text.toString();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
