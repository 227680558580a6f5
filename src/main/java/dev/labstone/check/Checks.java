package dev.labstone.check;

import dev.labstone.files.Problems;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.CheckSyntax;
import dev.labstone.usecase.Example;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** All checks there are: the built-in ones and those found as services. */
public final class Checks implements CheckSyntax {

    private final Map<String, CheckType> types;

    private Checks(Map<String, CheckType> types) {
        this.types = types;
    }

    /**
     * Finds the checks.
     *
     * @throws ServiceConfigurationError if a check cannot be loaded or two have the same name
     */
    public static Checks load() {
        Map<String, CheckType> types = new TreeMap<>();
        for (CheckType type : ServiceLoader.load(CheckType.class)) {
            CheckType other = types.putIfAbsent(type.name(), type);
            if (other != null) {
                throw new ServiceConfigurationError("two checks are called \"" + type.name() + "\": "
                        + other.getClass().getName() + " and " + type.getClass().getName() + "; rename one of them");
            }
        }
        return new Checks(types);
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
        Verdict verdict = apply(check, answer).at(spec.threshold());
        return spec.negated() ? verdict.negate() : verdict;
    }

    /** A check that breaks is an ERROR of that check, not the end of the run. */
    private static Verdict apply(Check check, Answer answer) {
        try {
            return check.apply(answer);
        } catch (RuntimeException broken) {
            return Verdict.error("the check broke: " + broken);
        }
    }

    private Check create(CheckSpec spec, Map<String, String> fields, Problems problems) {
        return types.get(spec.name()).create(new CheckSettings(spec.settings(), fields, problems));
    }
}
