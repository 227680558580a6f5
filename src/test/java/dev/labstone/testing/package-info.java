/** What the tests of several rooms share. */
package dev.labstone.testing;
