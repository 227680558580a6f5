/**
 * Text as checks see it: normal forms, words, short quotes. Knows languages and scripts, and nothing of checks or answers.
 */
package dev.labstone.text;
