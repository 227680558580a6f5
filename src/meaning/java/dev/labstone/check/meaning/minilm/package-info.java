/**
 * The embedder of the profile {@code meaning}: all-MiniLM-L6-v2, run in this process. The only room that knows langchain4j,
 * and what that brings along.
 */
package dev.labstone.check.meaning.minilm;
