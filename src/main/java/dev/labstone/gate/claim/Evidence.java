package dev.labstone.gate.claim;

import dev.labstone.statistics.Interval;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Optional;

/** The figures behind a claim. */
public sealed interface Evidence {

    /** Returns the examples they come from. */
    Sample sample();

    /** Returns the figures in a line: {@code trained passes 31 of 45, base 4}. */
    String words();

    /**
     * Which examples two roles pass.
     *
     * @param subject the role that is claimed something of
     * @param other the role it is compared with
     * @param won the ids of those that only the subject passes
     * @param lost the ids of those that only the other passes
     * @param bothPass how many both pass
     * @param bothFail how many both fail
     * @param gain how many more the subject passes, as a share from -1 to 1
     * @param sample the examples
     */
    record Pairs(
            Role subject,
            Role other,
            List<String> won,
            List<String> lost,
            int bothPass,
            int bothFail,
            Interval gain,
            Sample sample)
            implements Evidence {

        /** Creates evidence. */
        public Pairs {
            won = List.copyOf(won);
            lost = List.copyOf(lost);
        }

        /** Returns how many examples have a verdict of both. */
        public int all() {
            return won.size() + lost.size() + bothPass + bothFail;
        }

        @Override
        public String words() {
            return subject.id() + " passes " + (won.size() + bothPass) + " of " + all() + ", " + other.id() + " "
                    + (lost.size() + bothPass);
        }
    }

    /**
     * How good the answers of two roles are.
     *
     * @param subject the role that is claimed something of
     * @param other the role it is compared with
     * @param subjectMean the mean goodness of its answers, from 0 to 1
     * @param otherMean that of the other's
     * @param gain the difference; empty if there are too few examples for an interval
     * @param sample the examples
     */
    record Scores(
            Role subject, Role other, double subjectMean, double otherMean, Optional<Interval> gain, Sample sample)
            implements Evidence {
        @Override
        public String words() {
            return "goodness of " + subject.id() + " " + Figures.score(subjectMean) + ", of " + other.id() + " "
                    + Figures.score(otherMean);
        }
    }

    /**
     * How many examples a role passes.
     *
     * @param subject the role
     * @param passed how many
     * @param all of how many with a verdict
     * @param interval where the true share lies
     * @param sample the examples
     */
    record Share(Role subject, int passed, int all, Interval interval, Sample sample) implements Evidence {
        @Override
        public String words() {
            return subject.id() + " passes " + passed + " of " + all;
        }
    }

    /**
     * Nothing: the lineup does not bind the roles.
     *
     * @param sample no examples
     */
    record None(Sample sample) implements Evidence {
        @Override
        public String words() {
            return "the lineup does not bind both roles";
        }
    }
}
