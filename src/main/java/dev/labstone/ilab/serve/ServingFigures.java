package dev.labstone.ilab.serve;

import java.time.Duration;

/**
 * What serving a model has cost so far.
 *
 * @param reused how many answers were taken from those kept
 * @param asked how many questions were put to the server
 * @param starts how often a server came to answer
 * @param up how long servers have been up, all together
 */
public record ServingFigures(int reused, int asked, int starts, Duration up) {}
