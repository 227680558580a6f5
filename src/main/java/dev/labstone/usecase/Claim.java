package dev.labstone.usecase;

import dev.labstone.files.Place;
import java.math.BigDecimal;
import java.util.List;

/** A statement about the models' results that a statistical test proves or refutes. */
public sealed interface Claim {

    /** Returns who says it, of what, and where. */
    Terms terms();

    /** Returns the roles it is about. */
    List<Role> roles();

    /** Returns the claim as its author would write it: {@code trained better than base on triage-card}. */
    String words();

    /**
     * What all claims have.
     *
     * @param required whether the build is red if it is refuted
     * @param measure what is compared
     * @param groups the ids of the groups it is about; empty = all
     * @param place where it stands
     */
    record Terms(boolean required, Measure measure, List<String> groups, Place place) {

        /** Creates terms. */
        public Terms {
            groups = List.copyOf(groups);
        }

        /** Returns whether an example belongs to what is claimed. */
        public boolean cover(Example example) {
            return groups.isEmpty() || groups.contains(example.group());
        }

        private String suffix() {
            return measure.words() + (groups.isEmpty() ? "" : " on " + String.join(" and ", groups));
        }
    }

    /** What is compared. */
    enum Measure {
        /** Whether answers pass. */
        PASSES(""),
        /** How good they are, from 0 to 1. */
        GOODNESS(" in goodness");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * One role does better than another.
     *
     * @param subject the better one
     * @param other the other one
     * @param terms what all claims have
     */
    record Better(Role subject, Role other, Terms terms) implements Claim {
        @Override
        public List<Role> roles() {
            return List.of(subject, other);
        }

        @Override
        public String words() {
            return subject.id() + " better than " + other.id() + terms.suffix();
        }
    }

    /**
     * One role does not do worse than another by more than a margin.
     *
     * @param subject the one that is not worse
     * @param other the other one
     * @param margin the greatest loss that is none, in percentage points; above 0 and below 100
     * @param terms what all claims have
     */
    record NotWorse(Role subject, Role other, BigDecimal margin, Terms terms) implements Claim {
        @Override
        public List<Role> roles() {
            return List.of(subject, other);
        }

        @Override
        public String words() {
            return subject.id() + " not worse than " + other.id() + terms.suffix() + " by more than "
                    + margin.toPlainString() + " points";
        }
    }

    /**
     * One role passes at least a share of its examples.
     *
     * @param subject the role
     * @param share the least share, in percent; above 0 and below 100
     * @param terms what all claims have
     */
    record Reaches(Role subject, BigDecimal share, Terms terms) implements Claim {
        @Override
        public List<Role> roles() {
            return List.of(subject);
        }

        @Override
        public String words() {
            return subject.id() + " passes at least " + share.toPlainString() + " %" + terms.suffix();
        }
    }
}
