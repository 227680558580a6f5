package dev.labstone.privacy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may stand in an answer: what its author allows, and what is nobody's.
 *
 * @param own what the author allows; {@code @domain} allows all addresses of a domain
 */
public record Allowed(Set<String> own) {

    /** RFC 2606 and 6761. */
    private static final Pattern EMAIL =
            Pattern.compile(".*[@.](?:example\\.(?:com|net|org)|example|test|invalid|localhost)");

    /** Numbers of the North American plan and of Ofcom that are kept for fiction. */
    private static final Pattern PHONE = Pattern.compile("\\+?1?[2-9]\\d{2}55501\\d{2}|(?:\\+?44|0)2079460\\d{3}");

    /** The test numbers that payment services publish. */
    private static final Set<String> CARDS = Set.of(
            "4111111111111111",
            "4242424242424242",
            "4012888888881881",
            "5555555555554444",
            "5105105105105100",
            "378282246310005",
            "371449635398431",
            "6011111111111117",
            "3530111333300000");

    /** Numbers from advertisements, which the administration gives to nobody. */
    private static final Set<String> SSNS = Set.of("078051120", "219099999", "457555462");

    /** Private, local and documentation addresses: RFC 1918, 1122, 3927, 4193, 4291, 5737, 3849, 9637. */
    private static final Pattern IP =
            Pattern.compile("(?:10|127|0)\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|255\\..*"
                    + "|192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*"
                    + "|::1?|2001:0?db8:.*|3fff:0?.*|f[cd]..:.*|fe[89ab].:.*");

    /** What manuals write where a password stands. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            ".*:(?:\\*+|x+|\\.+|pass|password|passwd|passw0rd|pw|secret|your[-_]?password|\\$.*|%.*%)@.*");

    /** Returns what an author allows, and what is nobody's. */
    public static Allowed of(List<String> own) {
        return new Allowed(own.stream().map(Finding::canonical).collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns whether a finding may stand. */
    public boolean contains(Finding finding) {
        String text = finding.canonical();
        return own.contains(text)
                || own.contains(text.substring(Math.max(0, text.indexOf('@'))))
                || isNobodys(finding.kind(), text);
    }

    private static boolean isNobodys(Kind kind, String text) {
        return switch (kind) {
            case EMAIL -> EMAIL.matcher(text).matches();
            case PHONE -> PHONE.matcher(text).matches();
            case CARD -> CARDS.contains(text);
            case SSN -> SSNS.contains(text);
            case IP -> IP.matcher(text).matches();
            case PASSWORD_IN_URL -> PLACEHOLDER.matcher(text).matches();
            case IBAN, PRIVATE_KEY, JWT, API_KEY, AUTHORIZATION, NAME -> false;
        };
    }
}
