package dev.labstone.overlap;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the question of an example and a training text have in common. A token is a word, a number, a sign, or a character of
 * a script without spaces; case, spaces and punctuation do not count. Shares are from 0 to 1, rounded to two digits, and 1
 * only where nothing is missing.
 *
 * @param exact whether the question stands there character by character
 * @param normalised whether it stands there token by token
 * @param run how many tokens the longest run has that stands in both
 * @param runShare its share of the question's tokens
 * @param gram how many tokens a gram has: a quarter of those that count in the question, at least 2 and at most 8
 * @param gramShare the share of the question's grams that stand close together in the training text
 * @param characters how alike the characters of both questions are: Dice's coefficient of their runs of three; empty for a
 *     document, which asks nothing
 * @param answer the share of the reference's words in the answer that was trained; empty where that was not looked at
 * @param meaning how near both questions are in meaning: the cosine of their embeddings; empty where that was not looked at
 * @see <a href="https://doi.org/10.2307/1932409">Dice: Measures of the Amount of Ecologic Association Between Species</a>
 */
public record Measures(
        boolean exact,
        boolean normalised,
        int run,
        BigDecimal runShare,
        int gram,
        BigDecimal gramShare,
        Optional<BigDecimal> characters,
        Optional<BigDecimal> answer,
        Optional<BigDecimal> meaning) {}
