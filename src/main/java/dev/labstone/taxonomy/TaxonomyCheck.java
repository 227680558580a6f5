package dev.labstone.taxonomy;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problem;
import dev.labstone.files.Problems;
import dev.labstone.taxonomy.lint.Lint;
import dev.labstone.taxonomy.schema.Schema;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a taxonomy with the eyes of those who will get it: {@code ilab}, whose newest release is 0.26.1, and InstructLab's
 * repository of the taxonomy, which has rules of its own. What either refuses is a problem, and what both take and nobody
 * should want is a remark. Documents are not fetched.
 */
public final class TaxonomyCheck {

    private final Problems problems;
    private final Problems remarks;

    private TaxonomyCheck(Path root) {
        this.problems = new Problems(root);
        this.remarks = new Problems(root);
    }

    /**
     * Looks at a taxonomy.
     *
     * @param root its folder
     */
    public static TaxonomyCheck of(Path root) {
        TaxonomyCheck check = new TaxonomyCheck(root);
        TaxonomyReader reader = new TaxonomyReader(root);
        List<Leaf> leaves = reader.soundLeaves();
        check.problems.addAll(reader.problems());
        leaves.forEach(check::look);
        reader.files().forEach(file -> Attribution.check(file.getParent(), check.problems, check.remarks));
        return check;
    }

    /** Returns why the taxonomy would be refused, in the order of the files. */
    public List<Problem> problems() {
        return problems.all();
    }

    /** Returns what the author should think about, in the order of the files. It fails nothing. */
    public List<Problem> remarks() {
        return remarks.all();
    }

    /**
     * Throws if the taxonomy would be refused.
     *
     * @throws InvalidFileException with all problems
     */
    public void throwIfAny() {
        problems.throwIfAny();
    }

    private void look(Leaf leaf) {
        new FolderNames(leaf, problems, remarks).check();
        LeafCheck check = new LeafCheck(leaf.file(), leaf.kind() == Leaf.Kind.KNOWLEDGE);
        Optional<YamlValue.Fields> sound = check.check(new Problems(leaf.file()));
        sound.ifPresent(map -> {
            rejectVersion(leaf, map);
            new LeafAdvice(map, leaf.kind(), remarks).advise();
            leaf.document().ifPresent(document -> new DocumentAdvice(document(map), problems, remarks).advise());
        });
        Lint.advise(leaf.file(), check.text(), remarks);
    }

    private void rejectVersion(Leaf leaf, YamlValue.Fields map) {
        if (leaf.version() == Schema.NEWEST) {
            return;
        }
        YamlValue.Field field = map.entries().get("version");
        Place place = field == null ? map.place() : field.place();
        String reason = leaf.kind() == Leaf.Kind.KNOWLEDGE
                ? "ilab 0.26 and the repository take knowledge of version 3 only"
                : "the repository takes skills of version 3 only";
        String cure = leaf.kind() == Leaf.Kind.KNOWLEDGE
                ? ", with contexts that have questions_and_answers, and document_outline in place of task_description"
                : "; for ilab 0.14 to 0.17 Labstone makes that 2 by itself";
        problems.add(place, reason, "version " + leaf.version(), "version: 3" + cure);
    }

    private static YamlValue.Fields document(YamlValue.Fields leaf) {
        return (YamlValue.Fields) leaf.entries().get("document").value();
    }
}
