/** What several tests need: small use cases on disk, a local model server, a JVM of its own for a whole suite. */
package dev.labstone.testing;
