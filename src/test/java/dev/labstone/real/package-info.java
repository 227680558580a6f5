/**
 * The real thing: the real {@code ilab} teaches small students, is killed, and goes on. Needs what {@code src/main/ilab/setup}
 * makes, takes minutes, and runs with {@code mvn -Preal verify}. May touch everything.
 */
package dev.labstone.real;
