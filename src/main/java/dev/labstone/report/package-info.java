/**
 * Turns a run into files: the CSVs, the summary, {@code run.json} and what the Allure report shows.
 *
 * <p>Pure: the same run gives the same bytes, in every time zone and locale. Text of models is never interpreted: not as
 * a formula, not as HTML, not as Markdown. This room knows {@code gate} and what comes before it, and not JUnit.
 */
package dev.labstone.report;
