package dev.labstone.check.number;

import java.util.List;

/** Which of the numbers in an answer is meant. */
enum WhichNumber {
    /** The first one. */
    FIRST("the first number"),
    /** The last one. */
    LAST("the last number"),
    /** Any of them. */
    ANY("any number"),
    /** The one number that the answer names, be it once or several times. */
    ONLY("the only number");

    private final String words;

    WhichNumber(String words) {
        this.words = words;
    }

    /** Returns those of the numbers that are meant. */
    <T> List<T> of(List<T> numbers) {
        int last = numbers.size() - 1;
        if (numbers.isEmpty() || this == ANY || this == ONLY) {
            return numbers;
        }
        return List.of(numbers.get(this == FIRST ? 0 : last));
    }

    @Override
    public String toString() {
        return words;
    }
}
