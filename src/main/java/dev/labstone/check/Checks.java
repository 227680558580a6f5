package dev.labstone.check;

import dev.labstone.files.Problems;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.text.Excerpt;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.CheckSyntax;
import dev.labstone.usecase.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All checks there are: the built-in ones and those found as services. */
public final class Checks implements CheckSyntax {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final List<String> RESERVED = List.of("not", "threshold", "weight");

    private final Map<String, CheckType> types;

    private Checks(Map<String, CheckType> types) {
        this.types = types;
    }

    /**
     * Finds the checks.
     *
     * @throws ServiceConfigurationError if a check cannot be loaded, or its name cannot be used or is taken
     */
    public static Checks load() {
        Map<String, CheckType> types = new TreeMap<>();
        for (CheckType type : ServiceLoader.load(CheckType.class)) {
            requireName(type);
            CheckType other = types.putIfAbsent(type.name(), type);
            if (other != null) {
                throw new ServiceConfigurationError("two checks are called \"" + type.name() + "\": "
                        + other.getClass().getName() + " and " + type.getClass().getName() + "; rename one of them");
            }
        }
        return new Checks(types);
    }

    private static void requireName(CheckType type) {
        String name = type.name();
        if (name == null || RESERVED.contains(name) || !NAME.matcher(name).matches()) {
            throw new ServiceConfigurationError(type.getClass().getName() + " calls its check \"" + name
                    + "\"; a name is made of a-z, 0-9 and hyphens, and none of " + RESERVED);
        }
    }

    @Override
    public Set<String> names() {
        return types.keySet();
    }

    @Override
    public void verify(CheckSpec check, Map<String, String> fields, Problems problems) {
        create(check, fields, problems);
    }

    /** Carries out the checks of an example on what a model responded. */
    public Assessment assess(Example example, Response response) {
        if (response instanceof NoAnswer none) {
            return Assessment.noAnswer(none.reason());
        }
        Answer answer = (Answer) response;
        return Assessment.of(
                example.checks().stream()
                        .map(check -> new CheckResult(check, verdict(check, example, answer)))
                        .toList(),
                example.threshold());
    }

    private Verdict verdict(CheckSpec spec, Example example, Answer answer) {
        Problems problems = new Problems(example.place().file());
        Check check = create(spec, example.fields(), problems);
        problems.throwIfAny();
        Verdict verdict = apply(check, answer, spec.threshold());
        return spec.negated() ? negate(verdict, answer) : verdict;
    }

    /** A check that breaks is an ERROR of that check, not the end of the run. */
    private static Verdict apply(Check check, Answer answer, BigDecimal threshold) {
        try {
            return check.apply(answer).at(threshold);
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError broken) {
            return Verdict.error("the check broke: " + broken);
        }
    }

    /** An empty answer lacks whatever is unwanted, but that makes it no right one. */
    private static Verdict negate(Verdict verdict, Answer answer) {
        Verdict opposite = verdict.negate();
        boolean empty = opposite.outcome() == Outcome.PASS && answer.text().isBlank();
        return empty ? Verdict.fail("found " + Excerpt.of(answer.text())) : opposite;
    }

    private Check create(CheckSpec spec, Map<String, String> fields, Problems problems) {
        CheckSettings settings = new CheckSettings(spec.settings(), fields, problems);
        try {
            return types.get(spec.name()).create(settings);
        } catch (RuntimeException broken) {
            settings.reject(
                    spec.place(), "the check \"" + spec.name() + "\" broke: " + broken, "", "a check that works");
            return answer -> Verdict.error("the check broke: " + broken);
        }
    }
}
