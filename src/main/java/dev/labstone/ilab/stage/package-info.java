/**
 * The stages of {@code ilab}, diff, generate, train, convert and serve: each runs when something needs it, and only if
 * what goes into it has changed since it last ran.
 */
package dev.labstone.ilab.stage;
