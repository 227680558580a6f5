/**
 * What all adapters that ask over HTTP share: single calls by OkHttp, what a fault of the network means, retries with
 * their waits, keys, and their redaction. What a server's refusal means is each adapter's own: {@link
 * dev.labstone.model.http.ErrorReader}.
 *
 * <p>This room knows {@code model} and none of the adapters. It is the only one that knows OkHttp.
 */
package dev.labstone.model.http;
