/**
 * The review page: everything about a run in one file that a browser shows without a server and without a network, where people
 * look through answers and say what they think of them.
 *
 * <p>Pure: the same run gives the same bytes. Text of models goes into the page as data only, and the page shows it as text
 * only. What a page cannot hold goes on the next one. This room knows {@code gate}, {@code report.review} and what comes before
 * them.
 */
package dev.labstone.report.page;
