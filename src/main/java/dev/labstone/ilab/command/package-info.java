/**
 * The {@code ilab} command: one port, {@link dev.labstone.ilab.command.Ilab}, and an adapter for each generation of the
 * command line, which differ in everything.
 *
 * <p>Exit codes lie, so success is judged by the files that are there. Everything runs in a {@link
 * dev.labstone.ilab.command.Workspace workspace} of its own; the user's own configuration is never touched. This room knows
 * {@code ilab.process}, {@code ilab.plan} and {@code taxonomy}, and no stages.
 */
package dev.labstone.ilab.command;
