package dev.labstone.check.choice;

import java.util.Set;

/**
 * What can be chosen.
 *
 * @param letters the letters
 * @param texts what they stand for; empty if the author does not say
 */
record Menu(Set<String> letters, OptionTexts texts) {}
