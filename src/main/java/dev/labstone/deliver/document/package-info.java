/**
 * A document in Markdown as others take it: a page of HTML that needs nothing else, and a document for word processors. Knows
 * Markdown and nothing of what stands in it; whatever looks like HTML there is text.
 */
package dev.labstone.deliver.document;
