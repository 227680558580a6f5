/**
 * How much a server is asked: how many requests at once, how many requests and tokens in a minute, and less of it as soon
 * as the server turns requests away. All who ask a server share its {@link dev.labstone.model.limit.Turnstile} and take
 * turns.
 *
 * <p>This room knows {@code model} only, and nothing of HTTP. All but the turnstile is told the time, and so can be tried
 * without waiting.
 */
package dev.labstone.model.limit;
