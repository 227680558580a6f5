package dev.labstone.model.http;

import java.net.URI;
import java.time.Duration;

/**
 * A server that is called over HTTP.
 *
 * @param url the address to which paths are added
 * @param setting what holds the address, for messages that say what to mend: {@code "openai:" in models.yaml}
 * @param timeout the longest a single answer may take
 * @param concurrency how many calls may be on their way at once
 * @param oneConnection whether it bears no more than one open connection, even an idle one
 */
public record HttpHost(URI url, String setting, Duration timeout, int concurrency, boolean oneConnection) {}
