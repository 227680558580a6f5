/**
 * The life of a model served by {@code ilab}: a free port, readiness by an answer, whether it is the right model that
 * answers, restart after a crash, the end of the process. And the answers it gave, kept, because the same file asked the
 * same thing gives the same answer.
 *
 * <p>This room knows {@code ilab.command} and {@code model.openai}.
 */
package dev.labstone.ilab.serve;
