/**
 * Asks servers that speak OpenAI's protocol: {@code ilab model serve}, llama-server, vLLM, OpenAI and others.
 *
 * <p>Where the servers differ, {@link dev.labstone.model.openai.ServerKind} says how; nothing is found out by trial.
 * Requests are never streamed. This room knows {@code model},
 * {@code model.http} and {@code model.file}.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">the protocol</a>
 */
package dev.labstone.model.openai;
