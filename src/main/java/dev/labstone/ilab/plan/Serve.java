package dev.labstone.ilab.plan;

import java.time.Duration;

/**
 * How models are served.
 *
 * @param context the context in tokens
 * @param ready how long it may take until the first answer
 * @param timeout the longest a single answer may take
 */
public record Serve(int context, Duration ready, Duration timeout) {}
