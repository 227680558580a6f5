package dev.labstone.evaluation;

import dev.labstone.check.Assessment;
import dev.labstone.model.Response;

/**
 * One of the answers of a role to an example.
 *
 * @param response what came back
 * @param assessment what the checks say about it
 */
public record Sample(Response response, Assessment assessment) {}
