package dev.labstone.judge;

import java.math.BigDecimal;

/**
 * A verdict a judge may give.
 *
 * @param key what the judge says: {@code vague}
 * @param meaning when to say so
 * @param score what it is worth, from 0 to 1
 */
public record Choice(String key, String meaning, BigDecimal score) {}
