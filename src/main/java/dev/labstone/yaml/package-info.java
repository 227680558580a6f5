/**
 * Reads YAML into a tree that knows the file, line and column of everything in it.
 *
 * <p>Values stay text exactly as written until somebody asks for a number: an unquoted {@code no}, {@code 2035} or
 * {@code 1e3} is never turned into something else. What is wrong with a file is collected as {@link
 * dev.labstone.files.Problem problems}, all of them, and thrown at the end.
 *
 * <p>This room knows {@code files}.
 */
package dev.labstone.yaml;
