package dev.labstone.lineup;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.usecase.Role;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import dev.labstone.yaml.YamlReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code models.yaml}. */
public final class LineupReader {

    /** The name of the file in the folder of the cases. */
    public static final String FILE = "models.yaml";

    /** What stands between the names of lineups that are joined; no name has it. */
    public static final String JOIN = "+";

    private static final String LINEUPS = "lineups";
    private static final String GATED = "gated";
    private static final String ILAB = "ilab";
    private static final List<String> ROLES =
            Role.answering().stream().map(Role::id).toList();

    private final Problems problems;
    private final BindingReader bindings;
    private final PlanReader plans;

    private LineupReader(Path file, IlabSettings settings, Problems problems) {
        Path folder = file.toAbsolutePath().getParent();
        this.problems = problems;
        this.bindings = new BindingReader(folder, problems);
        this.plans = new PlanReader(folder, settings, problems);
    }

    /**
     * Reads one lineup, or joins several to one. The others in the file are checked as well.
     *
     * @param file the file
     * @param name the name of the lineup, or those of several, with {@link #JOIN} between them
     * @param settings where the user's folders are, and which student is wanted
     * @return the lineup
     * @throws InvalidFileException if anything is wrong with the file, with all that is
     * @throws UnknownLineupException if it has no such lineup
     * @throws JoinedLineupsException if two that are joined bind the same role
     * @throws UnknownStudentException if the lineup has no such student
     */
    public static Lineup read(Path file, String name, IlabSettings settings) {
        Problems problems = new Problems(file);
        LineupReader reader = new LineupReader(file, settings, problems);
        Optional<FieldReader> root =
                YamlReader.read(file, problems).flatMap(value -> FieldReader.of(value, "the file", problems));
        Map<String, LineupDraft> lineups = root.map(reader::lineups).orElse(Map.of());
        problems.throwIfAny();
        List<LineupDraft> drafts = Stream.of(name.split(Pattern.quote(JOIN), -1))
                .map(one -> Optional.ofNullable(lineups.get(one))
                        .orElseThrow(() -> new UnknownLineupException(file, one, lineups.keySet())))
                .toList();
        return drafts.stream()
                .map(draft -> draft.lineup(settings.student().filter(one -> drafts.size() == 1 || draft.tunes())))
                .reduce(JoinedLineups::join)
                .orElseThrow();
    }

    private Map<String, LineupDraft> lineups(FieldReader root) {
        root.requireKey(LINEUPS);
        Map<String, LineupDraft> lineups = root.map(LINEUPS).map(this::all).orElse(Map.of());
        root.rejectOthers();
        return lineups;
    }

    private Map<String, LineupDraft> all(FieldReader map) {
        Map<String, LineupDraft> lineups = new LinkedHashMap<>();
        Likes likes = new Likes(map, problems);
        for (String name : map.keys()) {
            Names.requireKebabCase(name, "a lineup", map.placeOfKey(name), problems);
            map.map(name).ifPresent(fields -> lineups.put(name, lineup(name, fields, likes)));
        }
        if (map.keys().isEmpty()) {
            problems.add(map.place(), "there is no lineup", "", "at least one, such as \"recorded:\"");
        }
        return lineups;
    }

    private LineupDraft lineup(String name, FieldReader fields, Likes likes) {
        Map<Role, Binding> roles = new EnumMap<>(Role.class);
        for (Role role : Role.answering()) {
            fields.map(role.id()).flatMap(bindings::read).ifPresent(binding -> roles.put(role, binding));
        }
        Map<String, Binding> judges = new JudgeReader(bindings, problems).read(fields);
        boolean gated = fields.bool(GATED).orElse(true);
        Map<String, Plan> plan = fields.map(ILAB)
                .flatMap(part -> likes.whole(name))
                .map(whole -> plans.read(name, new FieldReader(whole, problems)))
                .orElse(Map.of());
        rejectUseless(fields, roles);
        if (ROLES.stream().noneMatch(fields::has) && fields.others().isEmpty()) {
            String what = "the lineup \"" + name + "\" binds no role";
            problems.add(fields.place(), what, "", "one of " + String.join(", ", ROLES));
        }
        fields.rejectOthers();
        return new LineupDraft(name, roles, judges, gated, plan);
    }

    /** Who plays a student, and how it is tuned, belong together. */
    private void rejectUseless(FieldReader fields, Map<Role, Binding> roles) {
        List<Role> students = roles.keySet().stream()
                .filter(role -> roles.get(role) instanceof Binding.Ilab)
                .toList();
        if (!fields.has(ILAB)) {
            students.forEach(role -> problems.add(
                    fields.placeOf(role.id()),
                    "nothing says how the student of this lineup is tuned",
                    "",
                    "an \"ilab:\" part beside the roles, with \"teacher:\" and \"students:\""));
        } else if (students.isEmpty()) {
            problems.add(
                    fields.placeOfKey(ILAB),
                    "no role of this lineup uses its \"ilab:\" part",
                    "",
                    "a role such as \"trained: { ilab: trained }\", or no such part");
        }
    }
}
