package dev.labstone.taxonomy;

import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to be said about the texts of a leaf: how long they are, and what hides in them. */
final class TextAdvice {

    /** The README of InstructLab's taxonomy gives these numbers of words. */
    private static final int LONGEST_CONTEXT = 500;

    private static final int LONGEST_QUESTION = 250;
    private static final int LONGEST_SKILL = 2300;

    /** {@code ilab} 0.17.1 ends at this many characters, with its own prompt and a context of 4096 tokens. */
    private static final int TOO_LONG = 4948;

    private static final Pattern TEMPLATE = Pattern.compile("<\\|[a-z_]{2,20}\\|>|\\[/?INST\\]|</?s>");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00A0\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Leaf.Kind kind;
    private final Problems remarks;

    TextAdvice(Leaf.Kind kind, Problems remarks) {
        this.kind = kind;
        this.remarks = remarks;
    }

    void advise(YamlValue.Fields leaf, List<Seed> seeds) {
        leaf.entries().values().forEach(field -> {
            if (field.value() instanceof YamlValue.Text text) {
                remarkHidden(text);
            }
        });
        seeds.stream().flatMap(Seed::texts).forEach(this::remarkHidden);
        seeds.forEach(this::remarkLength);
    }

    private void remarkHidden(YamlValue.Text text) {
        if (text.quoted() && !text.text().isEmpty() && text.text().isBlank()) {
            remarks.add(text.place(), "a text of nothing but white space", "", "words; ilab takes it, and learns it");
        }
        Matcher tag = TEMPLATE.matcher(text.text());
        if (tag.find()) {
            String expected = "no such tag; models take it for the end of a question or of an answer";
            remarks.add(text.place(), "a tag of a chat template in a text", tag.group(), expected);
        }
        Matcher hidden = INVISIBLE.matcher(text.text());
        if (hidden.find()) {
            int character = hidden.group().codePointAt(0);
            remarks.add(
                    text.place(),
                    "an invisible character in a text, U+%04X".formatted(character),
                    Character.getName(character),
                    "an ordinary space, or nothing; the student would learn it");
        }
    }

    private void remarkLength(Seed seed) {
        if (kind == Leaf.Kind.KNOWLEDGE) {
            seed.context().ifPresent(context -> remarkWords("the context", context, LONGEST_CONTEXT));
            remarkWords("the question", seed.question(), LONGEST_QUESTION);
            remarkWords("the answer", seed.answer(), LONGEST_QUESTION);
        } else if (words(seed.question()) + words(seed.answer()) > LONGEST_SKILL) {
            String found = (words(seed.question()) + words(seed.answer())) + " words";
            String expected = "about " + LONGEST_SKILL + " at the most; longer ones do not fit into a prompt";
            remarks.add(seed.question().place(), "question and answer are long", found, expected);
        }
        int characters = seed.texts().mapToInt(text -> text.text().length()).sum();
        if (characters >= TOO_LONG) {
            String expected = "less than " + TOO_LONG + "; ilab 0.14 to 0.17 takes no longer ones";
            remarks.add(seed.question().place(), "a seed example is long", characters + " characters", expected);
        }
    }

    private void remarkWords(String name, YamlValue.Text text, int most) {
        if (words(text) > most) {
            String expected = "about " + most + " at the most; longer ones do not fit into a prompt";
            remarks.add(text.place(), name + " is long", words(text) + " words", expected);
        }
    }

    private static int words(YamlValue.Text text) {
        String words = text.text().strip();
        return words.isEmpty() ? 0 : SPACE.split(words).length;
    }
}
