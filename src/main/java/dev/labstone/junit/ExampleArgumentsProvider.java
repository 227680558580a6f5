package dev.labstone.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands out the evaluated examples. */
final class ExampleArgumentsProvider implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Suite suite = SuiteStore.suite(context);
        if (suite.examples().isEmpty() && suite.claims().isEmpty()) {
            throw new IllegalStateException("there is no example to ask"); // what checks nothing is red
        }
        return suite.examples().stream().map(example -> Arguments.argumentSet(example.toString(), example));
    }
}
