package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.usecase.Judging.Bar;
import dev.labstone.yaml.FieldReader;
import java.util.List;
import java.util.Optional;

/** Reads {@code judging:}. */
final class JudgingReader {

    private static final int MOST_LABELS = 100_000;

    private final Problems problems;

    JudgingReader(Problems problems) {
        this.problems = problems;
    }

    Judging read(Optional<FieldReader> given) {
        return given.map(this::read).orElse(Judging.DEFAULT);
    }

    private Judging read(FieldReader fields) {
        boolean always = fields.choice("ask", List.of("open", "always"))
                .map("always"::equals)
                .orElse(Judging.DEFAULT.always());
        Decoding decoding = DecodingReader.read(fields.map("decoding"), Judging.DEFAULT.decoding(), problems);
        Samples samples = Samples.once(fields.place()).read(fields).of(decoding, problems);
        Bar bar = fields.map("bar").map(JudgingReader::bar).orElse(Bar.DEFAULT);
        fields.rejectOthers();
        return new Judging(always, decoding, samples.count(), bar);
    }

    private static Bar bar(FieldReader fields) {
        Bar bar = new Bar(
                fields.integer("labels", 0, MOST_LABELS).orElse(Bar.DEFAULT.labels()),
                fields.fraction("agreement").orElse(Bar.DEFAULT.agreement()),
                fields.fraction("kappa").orElse(Bar.DEFAULT.kappa()),
                fields.fraction("traps").orElse(Bar.DEFAULT.traps()),
                fields.fraction("consistency").orElse(Bar.DEFAULT.consistency()));
        fields.rejectOthers();
        return bar;
    }
}
