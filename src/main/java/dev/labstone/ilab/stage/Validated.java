package dev.labstone.ilab.stage;

import java.util.List;

/**
 * A taxonomy that {@code ilab} takes.
 *
 * @param leaves the leaves it looked at
 */
record Validated(List<String> leaves) {}
