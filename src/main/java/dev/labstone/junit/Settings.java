package dev.labstone.junit;

import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.lineup.LineupReader;
import dev.labstone.yaml.DidYouMean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be set from outside, each a system property: {@code mvn verify -Dlabstone.lineup=tiny}.
 *
 * @param cases the folder of the cases
 * @param reports the folder of the reports
 * @param lineup the name of the lineup, or the names of those that are joined, with {@code +} between them
 * @param useCase the only use case to evaluate, if not all
 * @param record whether to keep answers as recordings
 * @param updateBaseline whether to write the baseline from this run
 * @param accept why examples that the baseline holds right may be wrong from now on; empty if they may not
 * @param compare what the work tree is to be compared with: a branch, tag or commit; empty if with nothing
 * @param deliver whether it is red if something that is handed in is missing
 * @param closing the file that the end of the evaluation is written to, for whoever tells it; it is told at once if empty
 * @param ci whether nobody looks on
 * @param ilab what is set about {@code ilab}
 */
public record Settings(
        Path cases,
        Path reports,
        String lineup,
        Optional<String> useCase,
        boolean record,
        boolean updateBaseline,
        Optional<String> accept,
        Optional<String> compare,
        boolean deliver,
        Optional<Path> closing,
        boolean ci,
        IlabSettings ilab) {

    /** The folder of the cases ({@value}); {@code cases} if not set. */
    public static final String CASES = "labstone.cases";

    /** The folder of the reports ({@value}); {@code reports} if not set. */
    public static final String REPORTS = "labstone.reports";

    /** The lineup of {@code models.yaml} to evaluate with ({@value}); {@code recorded} if not set. */
    public static final String LINEUP = "labstone.lineup";

    /** Lineups of {@code models.yaml} that are joined to one, with commas between them ({@value}); none if not set. */
    public static final String LINEUPS = "labstone.lineups";

    /** The id of the only use case to evaluate ({@value}); all if not set. */
    public static final String USE_CASE = "labstone.useCase";

    /** Whether to keep the answers of live models as recordings ({@value}): {@code true} or {@code false}. */
    public static final String RECORD = "labstone.record";

    /** What to write anew ({@value}): {@code baseline}. */
    public static final String UPDATE = "labstone.update";

    /** Why a new baseline may hold examples wrong that were right ({@value}): a reason, which is kept in it. */
    public static final String ACCEPT = "labstone.accept";

    /** The branch, tag or commit whose common past with HEAD the work tree is compared with ({@value}); none if not set. */
    public static final String COMPARE = "labstone.compare";

    /** Whether it is red if something that is handed in is missing ({@value}): {@code true} or {@code false}. */
    public static final String DELIVER = "labstone.deliver";

    /** The file that the end of the evaluation is written to ({@value}), for the build; it is told at once if not set. */
    public static final String CLOSING = "labstone.closing";

    /** The {@code ilab} to run ({@value}); what the lineup names, or the one on the PATH, if not set. */
    public static final String ILAB = "labstone.ilab";

    /** The folder that keeps what is expensive to make ({@value}); one in the user's cache folder if not set. */
    public static final String CACHE = "labstone.cache";

    /** The stages to do afresh ({@value}), with commas between them; none if not set. */
    public static final String FRESH = "labstone.fresh";

    /** The student of the lineup to tune ({@value}); the first if not set. */
    public static final String STUDENT = "labstone.student";

    /** The environment variable that CI services set ({@value}). */
    public static final String CI = "CI";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final String PREFIX = "labstone.";
    /** All of them. */
    static final List<String> ALL = List.of(
            ACCEPT, CACHE, CASES, CLOSING, COMPARE, DELIVER, FRESH, ILAB, LINEUP, LINEUPS, RECORD, REPORTS, STUDENT,
            UPDATE, USE_CASE);

    private static final String BASELINE = "baseline";

    /**
     * Reads the settings of this JVM.
     *
     * @throws IllegalArgumentException if a value is not allowed
     */
    public static Settings ofJvm() {
        rejectUnknown(System.getProperties().stringPropertyNames());
        return of(System::getProperty, System::getenv);
    }

    static void rejectUnknown(Set<String> names) {
        names.stream()
                .filter(name -> name.startsWith(PREFIX) && !ALL.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("there is no setting -D" + name + "; there are "
                            + String.join(", ", ALL) + DidYouMean.suffix(name, ALL));
                });
    }

    static Settings of(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        return new Settings(
                Path.of(get(properties, CASES).orElse("cases")),
                Path.of(get(properties, REPORTS).orElse("reports")),
                lineup(properties),
                get(properties, USE_CASE),
                flag(properties, RECORD),
                update(properties),
                accept(properties),
                get(properties, COMPARE).map(String::strip),
                flag(properties, DELIVER),
                get(properties, CLOSING).map(Path::of),
                get(environment, CI).filter(value -> !value.equals("false")).isPresent(),
                new IlabProperties(properties, environment).read());
    }

    /** Several are one that is called after all of them. */
    private static String lineup(UnaryOperator<String> properties) {
        Optional<String> one = get(properties, LINEUP);
        Optional<String> several = get(properties, LINEUPS);
        if (one.isPresent() && several.isPresent()) {
            throw new IllegalArgumentException("-D" + LINEUP + "=" + one.get() + " and -D" + LINEUPS + "="
                    + several.get() + " cannot both be meant; give one of them");
        }
        return several.map(names -> COMMA.splitAsStream(names.strip()).collect(Collectors.joining(LineupReader.JOIN)))
                .or(() -> one)
                .orElse("recorded");
    }

    private static boolean flag(UnaryOperator<String> properties, String name) {
        String value = get(properties, name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("-D" + name + "=" + value + " is not allowed; expected true or false");
        }
        return value.equals("true");
    }

    private static boolean update(UnaryOperator<String> properties) {
        Optional<String> value = get(properties, UPDATE);
        if (value.isPresent() && !value.get().equals(BASELINE)) {
            throw new IllegalArgumentException(
                    "-D" + UPDATE + "=" + value.get() + " is not allowed; expected " + BASELINE);
        }
        return value.isPresent();
    }

    private static Optional<String> accept(UnaryOperator<String> properties) {
        Optional<String> reason = get(properties, ACCEPT).map(String::strip);
        if (reason.isPresent() && !update(properties)) {
            throw new IllegalArgumentException(
                    "-D" + ACCEPT + " says why a new baseline may hold examples wrong that were" + " right; it needs -D"
                            + UPDATE + "=" + BASELINE + " beside it");
        }
        return reason;
    }

    private static Optional<String> get(UnaryOperator<String> from, String name) {
        return Optional.ofNullable(from.apply(name)).filter(value -> !value.isBlank());
    }
}
