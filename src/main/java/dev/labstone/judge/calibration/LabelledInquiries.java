package dev.labstone.judge.calibration;

import dev.labstone.check.Checks;
import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.judge.Criteria;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Duel;
import dev.labstone.judge.Inquiry;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import dev.labstone.yaml.DidYouMean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The labels of a use case, each as the inquiry that it is the right answer to. */
public final class LabelledInquiries {

    private final Map<String, Example> examples;
    private final UseCase useCase;
    private final Checks checks;
    private final Problems problems;
    private final Map<String, List<LabelledInquiry>> byCriterion = new LinkedHashMap<>();
    private final Map<Inquiry, Label> seen = new LinkedHashMap<>();

    private LabelledInquiries(UseCase useCase, Checks checks, Problems problems) {
        this.useCase = useCase;
        this.checks = checks;
        this.problems = problems;
        this.examples = useCase.examples().stream().collect(Collectors.toMap(Example::id, Function.identity()));
    }

    /**
     * Reads the labels of a use case.
     *
     * @throws InvalidFileException if anything is wrong with them, or two criteria cannot be told apart, with all that is
     */
    public static LabelledInquiries read(UseCase useCase, Checks checks) {
        Path file = useCase.folder().resolve(LabelsReader.FILE);
        Problems problems = new Problems(file);
        LabelledInquiries inquiries = new LabelledInquiries(useCase, checks, problems);
        new Namesakes(problems).reject(useCase, inquiries::all);
        problems.throwIfAny();
        LabelsReader.read(file).forEach(inquiries::add);
        problems.throwIfAny();
        return inquiries;
    }

    /** Returns the labels by a criterion. */
    public List<LabelledInquiry> of(String criterion) {
        return byCriterion.getOrDefault(criterion, List.of());
    }

    /** Returns the labels by what they are the right answer to, in the order of the file. */
    public Map<Inquiry, Label> labels() {
        return Collections.unmodifiableMap(seen);
    }

    private void add(Label label) {
        Example example = examples.get(label.example());
        if (example == null) {
            reject(label, "there is no example \"" + label.example() + "\"", "", examples.keySet(), label.example());
            return;
        }
        Map<String, Criterion> criteria = criteria(example);
        Criterion criterion = criteria.get(label.criterion());
        if (criterion == null) {
            reject(
                    label,
                    "\"" + example.id() + "\" is not judged by \"" + label.criterion() + "\"",
                    "",
                    criteria.keySet(),
                    label.criterion());
            return;
        }
        List<String> allowed = Calibrator.labels(criterion);
        if (!allowed.contains(label.label())) {
            reject(label, "not a label of \"" + criterion.id() + "\"", label.label(), allowed, label.label());
            return;
        }
        inquiry(example, criterion, label).ifPresent(inquiry -> add(inquiry, criterion, label));
    }

    private void add(Inquiry inquiry, Criterion criterion, Label label) {
        Label before = seen.putIfAbsent(inquiry, label);
        if (before == null) {
            byCriterion
                    .computeIfAbsent(criterion.id(), id -> new ArrayList<>())
                    .add(new LabelledInquiry(inquiry, label.label()));
        } else if (!before.label().equals(label.label())) {
            problems.add(
                    label.place(),
                    "the same answer is labelled \"" + before.label() + "\" in line "
                            + before.place().line(),
                    label.label(),
                    "one label for an answer");
        }
    }

    private Map<String, Criterion> criteria(Example example) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        all(example).forEach(criterion -> criteria.put(criterion.id(), criterion));
        return criteria;
    }

    private List<Criterion> all(Example example) {
        List<Criterion> all = new ArrayList<>(Criteria.of(example, checks).values());
        useCase.group(example)
                .pairwise()
                .map(pairwise -> Duel.criterion(pairwise, example.fields(), example.reference()))
                .ifPresent(all::add);
        return all;
    }

    private Optional<Inquiry> inquiry(Example example, Criterion criterion, Label label) {
        boolean pair = Calibrator.isPair(criterion);
        if (pair != label.other().isPresent()) {
            problems.add(
                    label.place(),
                    "\"" + criterion.id() + "\" looks at " + (pair ? "two answers" : "one answer"),
                    pair ? "no \"other\"" : "another one in \"other\"",
                    pair ? "the second answer in the column \"other\"" : "an empty cell in the column \"other\"");
            return Optional.empty();
        }
        return Optional.of(label.other()
                .map(other ->
                        Criteria.duel(example, criterion, label.answer(), other).inquiry())
                .orElseGet(() -> Criteria.inquiry(example, criterion, label.answer())));
    }

    private void reject(Label label, String what, String found, Collection<String> allowed, String written) {
        String expected = allowed.isEmpty() ? "no such row" : "one of " + String.join(", ", allowed);
        problems.add(label.place(), what, found, expected + DidYouMean.suffix(written, allowed));
    }
}
