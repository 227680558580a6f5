/**
 * What a {@code qna.yaml} has to hold, for each version of InstructLab's schema. Knows {@code files} and {@code yaml}.
 */
package dev.labstone.taxonomy.schema;
