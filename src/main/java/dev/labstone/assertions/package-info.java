/**
 * Checks as AssertJ assertions, for those who write their tests in Java. This room knows {@code check}, {@code model} and
 * {@code usecase}.
 */
package dev.labstone.assertions;
