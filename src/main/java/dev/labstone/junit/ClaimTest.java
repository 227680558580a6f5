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
 * Marks a method that is called once for each claim of the use cases, named by the claim. Its one parameter is an {@link
 * EvaluatedClaim}.
 *
 * <pre>{@code
 * class UseCaseIT {
 *     @ClaimTest
 *     void proves(EvaluatedClaim claim) {
 *         claim.verify();
 *     }
 * }
 * }</pre>
 *
 * <p>An informative claim about roles that the lineup does not bind is left out; if no other is left, the method is not called.
 * Claims are tested on the same answers that {@link ExampleTest} looks at one by one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ParameterizedTest(name = "{argumentSetName}", allowZeroInvocations = true)
@ArgumentsSource(ClaimArgumentsProvider.class)
@ExtendWith(ClaimInterceptor.class)
public @interface ClaimTest {}
