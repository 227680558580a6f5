/**
 * Which examples the student has seen in training: each is held against the seed examples, the documents and the generated
 * data that it was trained on. May use the use case, the taxonomy, files, YAML, text, and the port to the model that tells
 * which texts mean alike. It says what was found; what follows from it is for others to say.
 */
package dev.labstone.overlap;
