/**
 * How a lineup tunes its student with {@code ilab}, as data: what stands under {@code ilab:} in {@code models.yaml}.
 *
 * <p>Paths are resolved already. This room runs nothing.
 */
package dev.labstone.ilab.plan;
