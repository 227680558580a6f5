package dev.labstone.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Marks a method that is called once for each example of the use cases, named by the example's id. Its one parameter is
 * an {@link EvaluatedExample}.
 *
 * <pre>{@code
 * class UseCaseIT {
 *     @ExampleTest
 *     void answers(EvaluatedExample example) {
 *         example.verify();
 *     }
 * }
 * }</pre>
 *
 * <p>Before the first call all models of the lineup have been asked all examples, once for all tests of the JVM. What is
 * asked, and whom, is told by {@link Settings}. If the work tree is compared with another commit and nothing has changed that
 * counts, nothing is asked and the method is not called; {@link ClaimTest} then says so.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
@ArgumentsSource(ExampleArgumentsProvider.class)
@ExtendWith(ExampleInterceptor.class)
public @interface ExampleTest {}
