/**
 * Tells local model files apart: digest, size and what the header of a GGUF says.
 *
 * <p>This room knows {@code model}.
 */
package dev.labstone.model.file;
