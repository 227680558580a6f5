package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.yaml.FieldReader;

/**
 * How often the same is asked.
 *
 * @param count how often; at least 1
 * @param place where that is said
 */
record Samples(int count, Place place) {

    private static final int MOST = 25;
    private static final String KEY = "samples";

    /** Returns what holds where nothing is said. */
    static Samples once(Place place) {
        return new Samples(1, place);
    }

    /** Returns what {@code samples:} says, or else this. */
    Samples read(FieldReader fields) {
        return fields.integer(KEY, 1, MOST)
                .map(count -> new Samples(count, fields.placeOf(KEY)))
                .orElse(this);
    }

    /** Returns this; that samples of a decoding would be all the same is a problem. */
    Samples of(Decoding decoding, Problems problems) {
        if (count > 1 && decoding.strategy() == Strategy.GREEDY) {
            problems.add(
                    place,
                    "greedy decoding gives the same sample each time",
                    Integer.toString(count),
                    "\"decoding: { strategy: sample, temperature: 0.7 }\" where that is asked, or 1");
        }
        return this;
    }
}
