package dev.labstone.report;

/**
 * Keeps spreadsheets from taking text for a formula: what begins like one gets an apostrophe in front.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class FormulaGuard {

    /** What spreadsheets look at first; the wide forms are taken for the plain ones in East Asian versions. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String defuse(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
