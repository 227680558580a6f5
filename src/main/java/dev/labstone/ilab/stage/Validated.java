package dev.labstone.ilab.stage;

import java.util.List;
import java.util.Optional;

/**
 * A taxonomy that {@code ilab} takes.
 *
 * @param leaves the leaves it looked at
 * @param commit the last commit that touched the taxonomy, if it is in a git repository
 */
record Validated(List<String> leaves, Optional<String> commit) {}
