package dev.labstone.check.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** The kinds of personal data that can be found by their form; those that are found first hide what is inside of them. */
enum Kind {
    /** ISO 13616, with a length by country and check digits (ISO 7064 MOD 97-10). */
    IBAN("an IBAN", "(?<![\\p{L}\\p{N}])(?i:[A-Z]{2})\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}"),
    /** E-mail addresses, also with "(at)" and "(dot)". */
    EMAIL(
            "an e-mail address",
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+'-]{1,64}(?:@| ?[\\[(] ?(?i:at) ?[\\])] ?)"
                    + "(?:[\\p{L}\\p{N}-]{1,63}(?:[.\\x{3002}]| ?[\\[(] ?(?i:dot) ?[\\])] ?)){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}])"),
    /** Numbers of payment cards: ISO/IEC 7812, 13 to 19 digits with the check digit of Luhn. */
    CARD("a card number", "(?<![\\p{L}\\p{N}.])[2-6](?:[ -]?\\d){12,18}(?![\\p{L}\\p{N}])"),
    /** Social security numbers of the USA, with hyphens or spaces. */
    SSN(
            "a social security number",
            "(?<![\\p{L}\\p{N}-])(?!000|666|9)\\d{3}([- ])(?!00)\\d{2}\\1(?!0000)\\d{4}(?![\\p{L}\\p{N}]|-\\d)"),
    /** Internet addresses, version 4 and 6. */
    IP(
            "an IP address",
            "(?=[0-9A-Fa-f:])(?<![\\p{L}\\p{N}.:])(?<!(?i:version|release|level) )(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\p{L}\\p{N}]|\\.\\d)"
                    + "|(?=[0-9A-Fa-f:.]{0,45}:)[0-9A-Fa-f:.]{2,45}(?<![.])(?![\\p{L}\\p{N}]))"),
    /** Telephone numbers: international ones, national ones in groups, and what is called one. */
    PHONE(
            "a phone number",
            "(?=[+(\\d])(?:(?<![\\p{L}\\p{N}+.])\\+\\d(?:[ ()./-]{0,3}\\d){7,14}(?!\\d|" + Called.COUNTED + ")"
                    + "|(?<![\\p{L}\\p{N}.+-])(?:\\([2-9]\\d{2}\\) ?\\d{3}[ .-]|[2-9]\\d{2}([.-])\\d{3}\\1)\\d{4}(?![\\p{L}\\p{N}]|[.-]\\d)"
                    + "|(?<![\\p{L}\\p{N}.+-])(?<!\\d )(?:\\(0\\d{1,4}\\) ?|0(?!00)\\d{1,4}[ /-])\\d{3,4}(?:[ -]?\\d){3,8}(?![\\p{L}\\p{N}]|[.-]\\d)"
                    + "|(?<=\\b(?i:tel|phone|mobile|cell|fax|telephone|call)[.:]{0,2}"
                    + Called.WORD + Called.WORD + Called.WORD + "[.:]? {0,2})"
                    + "\\(?\\d(?:[ ()./-]{0,2}\\d){6,14}(?!\\d|" + Called.COUNTED + "))");

    private final String words;
    private final Pattern pattern;

    Kind(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String ids() {
        return Arrays.stream(values()).map(Kind::id).sorted().collect(Collectors.joining(", "));
    }

    String words() {
        return words;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Returns how many characters of what has the form are one, from its start on; 0: it is none. */
    int length(String text) {
        return switch (this) {
            case IBAN -> iban(text);
            case CARD -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(text.replaceAll("\\D", "")) ? text.length() : 0;
            case IP -> InetAddressValidator.getInstance().isValid(text) ? text.length() : 0;
            default -> text.length();
        };
    }

    /** An IBAN has the length of its country; words may stand behind it. */
    private static int iban(String text) {
        IBANValidator ibans = IBANValidator.getInstance();
        IBANValidator.Validator country =
                ibans.getValidator(text.substring(0, 2).toUpperCase(Locale.ROOT));
        int end = 0;
        int signs = 0;
        while (country != null && end < text.length() && signs < country.getIbanLength()) {
            signs += Character.isLetterOrDigit(text.charAt(end)) ? 1 : 0;
            end++;
        }
        boolean torn = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
        String iban = text.substring(0, end).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return !torn && country != null && ibans.isValid(iban) ? end : 0;
    }
}
