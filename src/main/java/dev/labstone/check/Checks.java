package dev.labstone.check;

import dev.labstone.files.Problems;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.CheckSyntax;
import dev.labstone.usecase.Example;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** All checks there are: the built-in ones and those found as services. */
public final class Checks implements CheckSyntax {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final List<String> RESERVED = List.of(CheckSpec.ALL, CheckSpec.ANY, "not", "threshold", "weight");

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
        if (check.ownThreshold().isEmpty() && !check.isInformational()) {
            types.get(check.name())
                    .usualThresholds(check.settings())
                    .ifPresent(usual -> problems.add(
                            check.place(),
                            "\"" + check.name()
                                    + "\" needs a threshold, because hardly any right answer has the score 1",
                            "",
                            "a line \"threshold: …\", usually from " + usual + ", or \"weight: 0\""));
        }
    }

    /** Carries out the checks of an example on what a model responded. */
    public Assessment assess(Example example, Response response) {
        return assess(example, response, this::verdict);
    }

    /**
     * Puts verdicts on what a model responded together.
     *
     * @param example the example
     * @param response what the model responded
     * @param leaves gives the verdicts on all checks that are no sets
     */
    public static Assessment assess(Example example, Response response, LeafVerdicts leaves) {
        if (response instanceof NoAnswer none) {
            return Assessment.noAnswer(none.reason());
        }
        return new Trial(example, (Answer) response, leaves).assessment();
    }

    /** Carries out one check that is no set, see {@link LeafVerdicts}. */
    public Verdict verdict(CheckSpec leaf, Example example, Answer answer) {
        return check(leaf, example).apply(answer);
    }

    /** Returns a check that is no set, ready for use. */
    public Check check(CheckSpec leaf, Example example) {
        Problems problems = new Problems(example.place().file());
        Check check = create(leaf, example.fields(), problems);
        problems.throwIfAny();
        return check;
    }

    /** Returns whether a check that is no set has to ask a judge. */
    public boolean isJudged(CheckSpec leaf) {
        return types.get(leaf.name()).isJudged();
    }

    /**
     * Returns whether verdicts that are not known yet may still decide how an example comes out.
     *
     * @param example the example
     * @param response what the model responded
     * @param leaves gives the verdicts that are known
     * @param unknown the checks whose verdicts are not; none of them is a set
     * @return false if the outcome is the same whatever scores they get, or undecided in any case
     */
    public static boolean isOpen(
            Example example, Response response, LeafVerdicts leaves, Predicate<CheckSpec> unknown) {
        return response instanceof Answer answer && new Outlook(new Trial(example, answer, leaves), unknown).isOpen();
    }

    /** Returns whether checks that are not carried out yet may still decide how an example comes out. */
    public boolean isOpen(Example example, Response response, Predicate<CheckSpec> unknown) {
        return isOpen(example, response, this::verdict, unknown);
    }

    /** Returns whether the text of an answer alone decides about a check, or about all members of a set. */
    boolean lookAtTextOnly(CheckSpec check) {
        return check.leaves()
                .map(leaf -> types.get(leaf.name()))
                .allMatch(type -> type.looksAtTextOnly() && !type.isJudged());
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
