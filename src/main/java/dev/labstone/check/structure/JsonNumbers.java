package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.UnaryOperator;

/** Gives equal numbers one form, 1 and 1.0 and 1e0, so that nodes can be compared by {@code equals}. */
final class JsonNumbers {

    private static final int MOST_DIGITS = 1_000;

    private JsonNumbers() {}

    /**
     * Returns the same value with one form for each number.
     *
     * @throws RefusedException if a number takes more than a thousand digits to write out, such as 1e999999999
     */
    static JsonNode plain(JsonNode node) {
        return change(node, text -> text);
    }

    /** Returns the same value with every string changed, keys aside. */
    static JsonNode change(JsonNode node, UnaryOperator<String> strings) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> copy.set(entry.getKey(), change(entry.getValue(), strings)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> copy.add(change(item, strings)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(strings.apply(node.textValue())) : number(node);
    }

    private static JsonNode number(JsonNode node) {
        if (!node.isNumber()) {
            return node;
        }
        BigDecimal value = node.decimalValue().stripTrailingZeros();
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw RefusedException.tooMuch("the number " + value + " is too much to compare");
        }
        return value.scale() > 0 ? DecimalNode.valueOf(value) : whole(value.toBigIntegerExact());
    }

    private static JsonNode whole(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? LongNode.valueOf(value.longValue()) : BigIntegerNode.valueOf(value);
    }
}
