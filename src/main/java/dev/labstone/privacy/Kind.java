package dev.labstone.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * The rules: kinds of secrets and of personal data that can be found by their form. Those that are found first hide what is
 * inside of them.
 */
public enum Kind {
    /** The first line of a private key in PEM. */
    PRIVATE_KEY("a private key", "-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"),
    /** A password before the host of an address. */
    PASSWORD_IN_URL(
            "a password in an address",
            "(?<![\\p{L}\\p{N}])[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@\"'<>{}`]{0,100}:[^\\s/@\"'<>{}`]{1,100}@(?=[\\p{L}\\p{N}\\[])"),
    /** JSON Web Tokens: RFC 7519, three parts of which two are JSON objects. */
    JWT(
            "a token (JWT)",
            "(?<![\\p{L}\\p{N}])eyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,8000}\\.[A-Za-z0-9_-]{16,2000}"),
    /** Keys by the forms that their providers publish. */
    API_KEY("a key", KeyForms.PATTERN),
    /** What follows "Basic" or "Bearer" in a header. */
    AUTHORIZATION(
            "credentials of a header",
            "(?<![\\p{L}\\p{N}])(?i:basic|bearer) (?=[A-Za-z+/._~-]{0,200}\\d|[A-Za-z0-9+/]{12,200}=)[A-Za-z0-9+/._~-]{12,4000}={0,2}(?![\\p{L}\\p{N}])"),
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
            "(?=[0-9A-Fa-f:])(?<![\\p{L}\\p{N}.:])(?<!(?i:version|release|level|mq|v|fix pack|to v|java|section|chapter) )(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\p{L}\\p{N}]|\\.\\d)"
                    + "|(?=[0-9A-Fa-f:.]{0,45}:)[0-9A-Fa-f:.]{2,45}(?<![.])(?![\\p{L}\\p{N}]))"),
    /** Telephone numbers: international ones, national ones in groups, and what is called one. */
    PHONE(
            "a phone number",
            "(?=[+(\\d])(?:(?<![\\p{L}\\p{N}+.])\\+\\d(?:[ ()./-]{0,3}\\d){7,14}(?!\\d|" + Called.COUNTED + ")"
                    + "|(?<![\\p{L}\\p{N}.+-])(?:\\([2-9]\\d{2}\\) ?\\d{3}[ .-]|[2-9]\\d{2}([.-])\\d{3}\\1)\\d{4}(?![\\p{L}\\p{N}]|[.-]\\d)"
                    + "|(?<![\\p{L}\\p{N}.+-])(?<!\\d )(?:\\(0\\d{1,4}\\) ?|0(?!00)\\d{1,4}[ /-])\\d{3,4}(?:[ -]?\\d){3,8}(?![\\p{L}\\p{N}]|[.-]\\d)"
                    + "|(?<=\\b(?i:tel|phone|mobile|cell|fax|telephone|call)[.:]{0,2}"
                    + Called.WORD + Called.WORD + Called.WORD + "[.:]? {0,2})"
                    + "\\(?\\d(?:[ ()./-]{0,2}\\d){6,14}(?!\\d|" + Called.COUNTED + "))"),
    /** Names that the user lists; they have no form. */
    NAME("a name of your list", "(?!)");

    /** What {@code no-pii} looks for. */
    public static final Set<Kind> PERSONAL = Collections.unmodifiableSet(EnumSet.of(IBAN, EMAIL, CARD, SSN, IP, PHONE));

    /** All of them. */
    public static final Set<Kind> ALL = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

    private final String words;
    private final Pattern pattern;

    Kind(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns what files call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what files call some kinds, in the order of the alphabet. */
    public static String ids(Set<Kind> kinds) {
        return kinds.stream().map(Kind::id).sorted().collect(Collectors.joining(", "));
    }

    /** Returns what messages call it. */
    public String words() {
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
            case IP -> isAddress(text) ? text.length() : 0;
            case PHONE -> Dialled.isPossible(text) ? text.length() : 0;
            case AUTHORIZATION -> Credentials.isOne(text) ? text.length() : 0;
            default -> text.length();
        };
    }

    /** Without a digit it is rather the scope of a name, as in std::a. */
    private static boolean isAddress(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && InetAddressValidator.getInstance().isValid(text);
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
