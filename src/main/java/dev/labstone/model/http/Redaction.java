package dev.labstone.model.http;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what looks like a key in the words of a server. The key that Labstone itself sends is known and masked {@linkplain
 * Secret#hideIn exactly}; this is for keys of others, such as those a gateway holds, and for the names of home folders.
 */
final class Redaction {

    /** {@code "api_key": "…"}, {@code password=…}, {@code API key provided: …}. */
    private static final Pattern ASSIGNED = Pattern.compile("(?i)((?:api[ _-]?key(?: \\w+){0,2}|password|passwd|secret"
            + "|authorization|(?:access|refresh|auth|session|id)[_-]?token)[\"']?\\s*[:=]\\s*[\"']?(?:Bearer\\s+)?)"
            + "[^\\s\"',;&}]{6,}");

    /** A word after "token" or "Bearer" may be harmless, so it must also look like no word. */
    private static final Pattern MAYBE_ASSIGNED =
            Pattern.compile("(?i)(\\b(?:token[\"']?\\s*[:=]|bearer)\\s*[\"']?)([^\\s\"',;&}]{8,})");

    private static final Pattern KEY = Pattern.compile("\\b(?:sk-[\\w*-]{8,}|gh[pousr]_\\w{20,}|github_pat_\\w{20,}"
            + "|hf_\\w{20,}|xox[abprs]-[\\w-]{10,}|AKIA[0-9A-Z]{16}|eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*)");

    private static final Pattern USER_IN_ADDRESS = Pattern.compile("(://)[^/\\s@]+@");

    private static final Pattern HOME = Pattern.compile("(?:/home|/Users|[A-Za-z]:\\\\Users)[/\\\\][^/\\\\\\s\"']+");

    private Redaction() {}

    static String hide(String text) {
        String shown = ASSIGNED.matcher(text).replaceAll("$1" + Secret.MASK);
        shown = MAYBE_ASSIGNED.matcher(shown).replaceAll(Redaction::maskUnlessWord);
        shown = KEY.matcher(shown).replaceAll(Redaction::maskUnlessWords);
        shown = USER_IN_ADDRESS.matcher(shown).replaceAll("$1" + Secret.MASK + "@");
        return HOME.matcher(shown).replaceAll("~");
    }

    private static String maskUnlessWord(MatchResult match) {
        boolean key = hasLetterAndDigit(match.group(2)) || match.group(2).length() >= 24;
        return Matcher.quoteReplacement(key ? match.group(1) + Secret.MASK : match.group());
    }

    private static String maskUnlessWords(MatchResult match) {
        boolean key = hasLetterAndDigit(match.group()) || match.group().contains("*");
        return Matcher.quoteReplacement(key ? Secret.MASK : match.group());
    }

    private static boolean hasLetterAndDigit(String text) {
        return text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
    }
}
