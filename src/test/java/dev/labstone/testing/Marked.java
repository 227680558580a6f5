package dev.labstone.testing;

import dev.labstone.check.Assessment;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.files.Place;
import dev.labstone.model.Failure;
import dev.labstone.model.Lineage;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Judging;
import dev.labstone.usecase.Prompt;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of which only the marks count: {@code 27*-+ 4*++ ?+} are 32 examples of a group, each with the mark of base, then of
 * trained. {@code +} passes, {@code -} fails, {@code ?} has no verdict, and a digit is a goodness in tenths that passes from
 * 5 on.
 */
public final class Marked {

    private static final Path FILE = Path.of("cases/marked.yaml");
    private static final Place PLACE = new Place(FILE, 1, 1);
    private static final List<Role> ROLES = List.of(Role.BASE, Role.TRAINED);

    private Marked() {}

    /** Returns a run with these claims and marks: the name of a group, then its marks, and so on. */
    public static Run run(List<Claim> claims, String... groupsAndMarks) {
        List<Group> groups = new ArrayList<>();
        List<ExampleResult> results = new ArrayList<>();
        for (int i = 0; i < groupsAndMarks.length; i += 2) {
            String group = groupsAndMarks[i];
            groups.add(new Group(group, group, Optional.of("knowledge/" + group)));
            marks(groupsAndMarks[i + 1]).forEach(pair -> results.add(result(group, results.size(), pair)));
        }
        return run(claims, groups, results);
    }

    /** Returns a run without claims. */
    public static Run run(String... groupsAndMarks) {
        return run(List.of(), groupsAndMarks);
    }

    private static Run run(List<Claim> claims, List<Group> groups, List<ExampleResult> results) {
        List<Example> examples = results.stream().map(ExampleResult::example).toList();
        UseCase useCase = new UseCase("marked", "Marked", "", FILE, groups, Judging.DEFAULT, claims, examples);
        return new Run(
                "marked",
                useCase,
                "test",
                Set.copyOf(ROLES),
                models(""),
                results,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Returns the same run of a student that was trained once more. */
    public static Run retrained(Run run) {
        return new Run(
                run.id(),
                run.useCase(),
                run.lineup(),
                run.roles(),
                models(" anew"),
                run.results(),
                run.judging(),
                run.notes(),
                run.tuning());
    }

    /** Returns the same run of a student that says which taxonomy taught it. */
    public static Run taught(Run run, String taxonomySha256) {
        Map<Role, ModelIdentity> models = new EnumMap<>(run.models());
        Lineage lineage = new Lineage(
                "ilab 0.26.1", taxonomySha256, Optional.empty(), "teacher", "student", "data", 10, Map.of());
        models.computeIfPresent(
                Role.TRAINED,
                (role, model) -> new ModelIdentity(
                        model.name(),
                        model.note(),
                        model.server(),
                        model.reported(),
                        model.file(),
                        Optional.of(lineage)));
        return new Run(
                run.id(),
                run.useCase(),
                run.lineup(),
                run.roles(),
                models,
                run.results(),
                run.judging(),
                run.notes(),
                run.tuning());
    }

    private static Map<Role, ModelIdentity> models(String how) {
        Map<Role, ModelIdentity> models = new EnumMap<>(Role.class);
        ROLES.forEach(role -> models.put(
                role,
                new ModelIdentity(role.id() + how, Optional.empty(), "test", Optional.empty(), Optional.empty())));
        return models;
    }

    private static List<String> marks(String marks) {
        List<String> pairs = new ArrayList<>();
        for (String word : marks.trim().split("\\s+")) {
            String[] parts = word.split("\\*");
            int times = parts.length == 1 ? 1 : Integer.parseInt(parts[0]);
            for (int i = 0; i < times; i++) {
                pairs.add(parts[parts.length - 1]);
            }
        }
        return pairs;
    }

    private static ExampleResult result(String group, int number, String pair) {
        Prompt prompt = new Prompt(Optional.empty(), "Question " + number);
        Map<String, String> fields = Map.of(Example.INPUT, "Question " + number, Example.REFERENCE, "Answer");
        Example example = new Example(
                "e" + number,
                group,
                fields,
                prompt,
                Decoding.DEFAULT,
                1,
                List.of(),
                Optional.empty(),
                List.of(),
                PLACE);
        Map<Role, RoleResult> roles = new EnumMap<>(Role.class);
        for (int i = 0; i < ROLES.size(); i++) {
            NoAnswer response = new NoAnswer(Failure.CONTEXT_OVERFLOW, "only the mark counts", 1);
            roles.put(ROLES.get(i), new RoleResult(response, assessment(pair.charAt(i))));
        }
        return new ExampleResult(example, roles);
    }

    private static Assessment assessment(char mark) {
        return switch (mark) {
            case '+' -> decided(Outcome.PASS, "1");
            case '-' -> decided(Outcome.FAIL, "0");
            case '?' -> new Assessment(Outcome.ABSTAIN, Optional.empty(), List.of(), "no idea");
            default -> decided(mark >= '5' ? Outcome.PASS : Outcome.FAIL, "0." + mark);
        };
    }

    private static Assessment decided(Outcome outcome, String goodness) {
        return new Assessment(outcome, Optional.of(new BigDecimal(goodness)), List.of(), "");
    }
}
