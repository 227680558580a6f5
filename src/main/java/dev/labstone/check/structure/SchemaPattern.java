package dev.labstone.check.structure;

import com.networknt.schema.regex.RegularExpression;
import dev.labstone.text.BoundedText;
import java.util.regex.Pattern;

/** A pattern of a schema that always ends. A dollar at its end is the end of the text, not the end of its last line. */
final class SchemaPattern implements RegularExpression {

    private static final Pattern LAST_DOLLAR = Pattern.compile("(?<!\\\\)\\$\\z");

    private final Pattern pattern;

    SchemaPattern(String pattern) {
        this.pattern = Pattern.compile(LAST_DOLLAR.matcher(pattern).replaceFirst("\\\\z"));
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(new BoundedText(value)).find();
    }
}
