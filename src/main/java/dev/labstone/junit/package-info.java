/**
 * The JUnit side: {@link dev.labstone.junit.ExampleTest} makes each example an invocation of a parameterized test.
 *
 * <p>Thin: the run happens once, before the first of its tests, in {@code evaluation}; the tests only read what came out.
 * This is the one room that knows Jupiter; nobody knows it.
 */
package dev.labstone.junit;
