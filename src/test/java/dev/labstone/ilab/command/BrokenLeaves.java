package dev.labstone.ilab.command;

import static dev.labstone.testing.TaxonomyFolder.KNOWLEDGE;
import static dev.labstone.testing.TaxonomyFolder.SKILL;

import dev.labstone.testing.TaxonomyFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Leaves with a mistake each. What the real {@code ilab} says of them stands in the resources: 0.26.1 of all, with a real
 * repository behind the address of the documents, and 0.17.1 of the skills, staged for it.
 */
final class BrokenLeaves {

    private static final String SKILLS = "compositional_skills/broken/";
    private static final String QNA = "/qna.yaml";

    private BrokenLeaves() {}

    /** Writes all of them. */
    static TaxonomyFolder write(Path folder) {
        TaxonomyFolder taxonomy = new TaxonomyFolder(folder);
        skills().forEach((name, text) -> taxonomy.with(SKILLS + name + QNA, text));
        knowledge().forEach((name, text) -> taxonomy.with("knowledge/" + name + QNA, text));
        return taxonomy;
    }

    static Map<String, String> skills() {
        Map<String, String> skills = new TreeMap<>();
        skills.put("right", SKILL);
        skills.put("too_few", SKILL.substring(0, SKILL.indexOf("  - question: What is word 5")));
        skills.put("yes", answering("Yes"));
        skills.put("number", answering("42"));
        skills.put("date", answering("2024-05-01"));
        skills.put("list", answering("[a, b]"));
        skills.put("map", answering("{a: b}"));
        skills.put("nothing", answering("~"));
        skills.put("empty", answering("\"\""));
        skills.put("trailing", answering("It is 2.  "));
        skills.put("unknown_key", SKILL.replace("seed_examples", "colour: red\nshape: round\nseed_examples"));
        skills.put("unknown_inner_key", SKILL.replace("answer: It is 2", "anser: It is 2"));
        skills.put("document", SKILL + "document:\n  repo: x\n");
        skills.put("missing", SKILL.replace("created_by: somebody\n", "").replaceFirst("task_.*\n", ""));
        skills.put("seeds_map", SKILL.replaceFirst("(?s)seed_examples:.*", "seed_examples:\n  question: a\n"));
        skills.put("seed_text", SKILL + "  - just text\n");
        skills.put("twice", SKILL + "  - question: What is word 3?\n    answer: It is 3.\n");
        skills.put("no_end", SKILL.stripTrailing());
        skills.put("blank_lines", SKILL.replace("created_by", "\n\n\n\ncreated_by"));
        skills.put("indentation", SKILL.replace("task_description: Say", "task_description:\n Say"));
        skills.put("colon", SKILL.replace("created_by: ", "created_by:   "));
        skills.put(
                "hyphen",
                SKILL.replace("  - question: What is word 2?\n    a", "  -  question: What is word 2?\n     a"));
        skills.put("comma", answering("{a: b ,c: d}"));
        skills.put("quoted_version", SKILL.replace("version: 3", "version: \"3\""));
        skills.put("version_4", SKILL.replace("version: 3", "version: 4"));
        skills.put("long", answering("It is " + "very ".repeat(40) + "long."));
        skills.put("windows", SKILL.replace("\n", "\r\n"));
        return skills;
    }

    static Map<String, String> knowledge() {
        Map<String, String> knowledge = new TreeMap<>();
        knowledge.put("old", KNOWLEDGE.replace("version: 3", "version: 2"));
        knowledge.put("two_questions", KNOWLEDGE.replaceFirst(".*Question 2.3.*\n.*\n", ""));
        knowledge.put("no_context", KNOWLEDGE.replace("- context: Context 2.\n    q", "- q"));
        knowledge.put("no_pattern", KNOWLEDGE.replace("patterns:\n    - docs/*.md", "patterns: []"));
        knowledge.put("no_match", KNOWLEDGE.replace("docs/*.md", "nothing/*.md"));
        knowledge.put("other_file", KNOWLEDGE.replace("docs/*.md", "docs/*"));
        knowledge.put("no_repository", KNOWLEDGE.replace("https://example.org/words.git", "file:///nowhere"));
        knowledge.put("no_commit", KNOWLEDGE.replace("commit: main", "commit: nowhen"));
        return knowledge;
    }

    private static String answering(String answer) {
        return SKILL.replace("It is 2.", answer);
    }
}
