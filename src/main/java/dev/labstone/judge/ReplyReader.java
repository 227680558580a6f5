package dev.labstone.judge;

import dev.labstone.judge.Reading.Chosen;
import dev.labstone.judge.Reading.Unusable;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.text.Excerpt;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a judge's reply. Whatever leaves a doubt about the verdict makes the reply unusable; nothing is ever guessed. */
final class ReplyReader {

    private static final String BEGIN = "<think>";
    private static final String END = "</think>";
    private static final int MOST_SHOWN = 5;

    /** How somebody begins who has changed his mind. */
    private static final Pattern DOUBT = Pattern.compile("(?i)\\b(?:wait|correction|actually|(?:on|upon) reflection"
            + "|on second thoughts?|scratch that|reconsider\\w*|i take (?:it|that) back"
            + "|(?:i was|that is|that's|that was|this is) (?:wrong|not right|a mistake))\\b");

    private final Menu menu;
    private final Copies copies;

    /**
     * Creates a reader.
     *
     * @param menu the verdicts to choose from
     * @param shown the prompt the judge was given
     */
    ReplyReader(Menu menu, String shown) {
        this.menu = menu;
        this.copies = Copies.of(shown);
    }

    Reading read(Answer reply) {
        if (reply.finish().isTruncated()) {
            return unusable("the reply was cut off at max_tokens");
        }
        if (reply.finish() == FinishReason.FILTERED) {
            return unusable("the server withheld a part of the reply");
        }
        String text = withoutThoughts(reply.text());
        return text.isBlank() ? unusable("the reply is empty") : read(text);
    }

    private Reading read(String text) {
        JsonObjects objects = JsonObjects.in(text);
        Optional<String> doubt = objects.doubt().or(() -> doubt(objects.prose()));
        if (doubt.isPresent()) {
            return new Unusable(doubt.get(), Excerpt.of(text));
        }
        List<Statement> statements = Statements.in(objects);
        Reading reading =
                statements.isEmpty() ? new Unusable("the reply gives no verdict", Excerpt.of(text)) : read(statements);
        return reading instanceof Chosen chosen ? unlessTakenBack(chosen, objects) : reading;
    }

    private Reading unlessTakenBack(Chosen chosen, JsonObjects objects) {
        List<String> named = Stream.concat(Stream.of(chosen.choice().key()), Statements.everywhere(objects))
                .map(Menu::plain)
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
        if (named.size() > 1) {
            return contradiction(named);
        }
        String after = Statements.after(objects);
        return menu.namesOther(chosen.choice(), after) || DOUBT.matcher(after).find()
                ? new Unusable("the reply goes on after its verdict and takes it back", Excerpt.of(after.strip()))
                : chosen;
    }

    private Reading read(List<Statement> statements) {
        List<String> named = statements.stream()
                .map(statement -> Menu.plain(statement.verdict()))
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
        if (named.size() > 1) {
            return contradiction(named);
        }
        if (statements.stream().anyMatch(copies::has)) {
            return new Unusable(
                    "the reply repeats a verdict that stands in the material",
                    Excerpt.of(statements.get(0).source()));
        }
        return menu.find(named.get(0)).map(choice -> chosen(choice, statements)).orElseGet(() -> offMenu(named.get(0)));
    }

    private static Reading chosen(Choice choice, List<Statement> statements) {
        return statements.stream()
                .filter(Statement::hasReason)
                .findFirst()
                .<Reading>map(statement -> new Chosen(choice, statement.reason().strip()))
                .orElseGet(() -> unusable("the reply gives no reason before its verdict"));
    }

    private Reading offMenu(String named) {
        return new Unusable("the verdict is none of " + menu.words(), named.isEmpty() ? "no text" : Excerpt.of(named));
    }

    /** Models that think aloud first are not held to what they think. */
    private static String withoutThoughts(String reply) {
        String text = reply.strip();
        while (text.startsWith(BEGIN) && text.contains(END)) {
            text = text.substring(text.indexOf(END) + END.length()).strip();
        }
        return text;
    }

    private static Optional<String> doubt(String prose) {
        return Optional.of("the reply has a thought without its beginning or end")
                .filter(doubt -> prose.contains(BEGIN) || prose.contains(END));
    }

    private static Unusable unusable(String why) {
        return new Unusable(why, "");
    }

    private static Unusable contradiction(List<String> named) {
        return new Unusable(
                "the reply gives verdicts that contradict each other",
                named.stream().map(Excerpt::of).collect(Collectors.joining(", ")));
    }
}
