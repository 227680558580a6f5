package dev.labstone.yaml;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Looks for keys that stand twice in a map; what an anchor shares is looked at once. */
final class RepeatedKeys {

    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Optional<ScalarNode> first(Node node) {
        if (!seen.add(node) || !(node instanceof CollectionNode<?> collection)) {
            return Optional.empty();
        }
        Optional<ScalarNode> own = node instanceof MappingNode map ? ownTwice(map) : Optional.empty();
        return own.or(() -> collection.getValue().stream()
                .flatMap(RepeatedKeys::nodes)
                .flatMap(inner -> first(inner).stream())
                .findFirst());
    }

    private static Stream<Node> nodes(Object part) {
        return part instanceof NodeTuple tuple
                ? Stream.of(tuple.getKeyNode(), tuple.getValueNode())
                : Stream.of((Node) part);
    }

    private static Optional<ScalarNode> ownTwice(MappingNode map) {
        Set<String> keys = new HashSet<>();
        return map.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(key -> !keys.add(key.getTag() + " " + key.getValue()))
                .findFirst();
    }
}
