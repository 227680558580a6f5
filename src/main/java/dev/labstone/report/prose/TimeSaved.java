package dev.labstone.report.prose;

/**
 * How much time the use case saves.
 *
 * @param percent of the time it takes without, from 1 to 100
 * @param calculation how the author comes by that
 */
public record TimeSaved(int percent, String calculation) {}
