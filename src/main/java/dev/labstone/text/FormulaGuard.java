package dev.labstone.text;

/**
 * Keeps spreadsheets from taking text for a formula: what begins like one gets an apostrophe in front.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class FormulaGuard {

    /** What spreadsheets look at first; the wide forms are taken for the plain ones in East Asian versions. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** Returns a text as a cell may hold it. */
    public static String defuse(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    /** Returns the text that was {@link #defuse defused}. */
    public static String restore(String cell) {
        return cell.startsWith("'") && isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
