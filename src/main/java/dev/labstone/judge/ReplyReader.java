package dev.labstone.judge;

import dev.labstone.judge.Reading.Chosen;
import dev.labstone.judge.Reading.Unusable;
import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a judge's reply. Whatever leaves a doubt about the verdict makes the reply unusable; nothing is ever guessed. */
final class ReplyReader {

    private static final Pattern THOUGHT = Pattern.compile("(?s)^\\s*<think>.*?</think>");

    private ReplyReader() {}

    static Reading read(Answer reply, Menu menu) {
        if (reply.finish().isTruncated()) {
            return new Unusable("the reply was cut off at max_tokens");
        }
        String text = THOUGHT.matcher(reply.text()).replaceFirst("");
        if (text.isBlank()) {
            return new Unusable("the reply is empty");
        }
        List<Statement> statements = Statements.in(text);
        return statements.isEmpty()
                ? new Unusable("the reply gives no verdict: " + Excerpt.of(text))
                : read(statements, menu);
    }

    private static Reading read(List<Statement> statements, Menu menu) {
        Set<String> named = new LinkedHashSet<>();
        statements.forEach(statement -> named.add(Menu.plain(statement.verdict())));
        if (named.size() > 1) {
            return new Unusable("the reply gives verdicts that contradict each other: "
                    + named.stream().collect(Collectors.joining("\", \"", "\"", "\"")));
        }
        Statement last = statements.get(statements.size() - 1);
        if (last.reason().isBlank()) {
            return new Unusable("the reply gives no reason");
        }
        return menu.find(last.verdict())
                .<Reading>map(choice -> new Chosen(choice, last.reason().strip()))
                .orElseGet(() ->
                        new Unusable("the verdict " + Excerpt.of(last.verdict()) + " is none of " + menu.words()));
    }
}
