package dev.labstone.gate.change;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.gate.change.Before.Earlier;

/**
 * An example that came out otherwise before the change.
 *
 * @param result today's result
 * @param before what is known of the time before
 * @param improved whether it passes now
 */
public record Flip(ExampleResult result, Earlier before, boolean improved) {}
