package dev.labstone.ilab.command;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what {@code ilab} says about a line, most of it from yamllint, or about a whole file. */
final class LineWords {

    /** Only if the whole of a message fits; {@code $1} is what stands in its first group. */
    private static final List<Words> WORDS = List.of(
            words("trailing spaces .*", "the line ends in spaces", "no spaces there"),
            words("no new line character at the end of file .*", "the last line has no end", "a line end after it"),
            words("too many blank lines \\((\\d+) > (\\d+)\\) .*", "there are $1 blank lines", "$2 at the most"),
            words(
                    "wrong indentation: expected (.+) but found (.+) \\(.*",
                    "the line is indented by $2",
                    "$1, like the lines around it"),
            words("too many spaces after colon .*", "there are several spaces after the colon", "one space"),
            words("too many spaces after hyphen .*", "there are several spaces after the hyphen", "one space"),
            words(
                    "line too long \\((\\d+) > (\\d+) characters\\).*",
                    "the line has $1 characters",
                    "$2 at the most; a text goes on in the next line after \"key: >-\""),
            words("found character '\\\\t' that cannot start any token.*", "there is a tab", "spaces"),
            words("wrong new line character.*", "the file has the line ends of Windows", "line feeds only"));

    private static final Pattern TOO_OLD =
            Pattern.compile("Version (\\d+) is not supported for knowledge. Minimum supported version is (\\d+).*");

    private static final Pattern NO_SUCH_VERSION = Pattern.compile("Cannot load schema file .*?/v(\\d+)/.*");

    private LineWords() {}

    /** Tells a finding. */
    static void tell(Finding.Line finding, LeafText leaf, Problems problems) {
        Matcher tooOld = TOO_OLD.matcher(finding.message());
        Matcher noSuchVersion = NO_SUCH_VERSION.matcher(finding.message());
        YamlValue version = leaf.at(".version");
        if (tooOld.matches()) {
            String expected = "version: " + tooOld.group(2) + ", with contexts that have questions_and_answers";
            problems.add(
                    version.place(),
                    "this ilab does not read knowledge of version " + tooOld.group(1) + " any more",
                    "",
                    expected);
        } else if (noSuchVersion.matches()) {
            String what = "this ilab knows no version " + noSuchVersion.group(1) + " of the schema";
            problems.add(version.place(), what, "", "version: 3; ilab 0.14 to 0.17 know 1 and 2 only");
        } else {
            tellLine(finding, leaf, problems);
        }
    }

    /** Returns whether a finding is that there is no such version of the schema. */
    static boolean isAboutVersion(Finding finding) {
        return NO_SUCH_VERSION.matcher(finding.message()).matches();
    }

    /** Returns whether a finding is that there is no such version of the schema as this one. */
    static boolean isAboutVersion(Finding finding, int version) {
        Matcher found = NO_SUCH_VERSION.matcher(finding.message());
        return found.matches() && found.group(1).equals(Integer.toString(version));
    }

    private static void tellLine(Finding.Line finding, LeafText leaf, Problems problems) {
        Place place = leaf.place(finding.line(), finding.column());
        for (Words words : WORDS) {
            Matcher matcher = words.message.matcher(finding.message());
            if (matcher.matches()) {
                String line = leaf.line(finding.line());
                problems.add(place, matcher.replaceFirst(words.what), line, matcher.replaceFirst(words.expected));
                return;
            }
        }
        problems.add(place, "ilab says: " + finding.message(), leaf.line(finding.line()), "");
    }

    private static Words words(String message, String what, String expected) {
        return new Words(Pattern.compile(message), what, expected);
    }

    private record Words(Pattern message, String what, String expected) {}
}
