package dev.labstone.evaluation;

import dev.labstone.check.Assessment;
import dev.labstone.model.Response;

/**
 * What one role made of an example.
 *
 * @param response what came back
 * @param assessment what the checks say about it
 */
public record RoleResult(Response response, Assessment assessment) {}
