package dev.labstone.usecase;

import java.util.Optional;

/**
 * A named part of a use case's examples.
 *
 * @param id its name in the file
 * @param title what reports call it
 * @param leaf the folder below {@code taxonomy/} that teaches what the group asks; empty for a group that no leaf
 *     teaches, such as tasks that training must not break
 */
public record Group(String id, String title, Optional<String> leaf) {}
