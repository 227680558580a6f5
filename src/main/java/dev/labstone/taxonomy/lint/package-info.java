/**
 * The form of a {@code qna.yaml}: what {@code ilab} has yamllint look at before it reads a leaf, with the rules that
 * yamllint calls relaxed. Knows {@code files} and {@code yaml}.
 */
package dev.labstone.taxonomy.lint;
