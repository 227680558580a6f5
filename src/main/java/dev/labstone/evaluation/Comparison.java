package dev.labstone.evaluation;

import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Two roles over the same examples. */
public enum Comparison {
    /** granite against llama. */
    INITIAL(Role.GRANITE, Role.LLAMA),
    /** The student before against the student after training. */
    INSTRUCTLAB(Role.BASE, Role.TRAINED);

    private final Role first;
    private final Role second;

    Comparison(Role first, Role second) {
        this.first = first;
        this.second = second;
    }

    /** Returns the role that is compared with. */
    public Role first() {
        return first;
    }

    /** Returns the role that is compared. */
    public Role second() {
        return second;
    }

    /** Returns the comparison as files call it: {@code instructlab}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns both roles, the one that is compared with first. */
    public List<Role> roles() {
        return List.of(first, second);
    }

    /** Returns the name of the file with its rows: {@code instructlab_results.csv}. */
    public String csv() {
        return id() + "_results.csv";
    }

    /** Returns whether both roles are among the given ones. */
    public boolean isBoundBy(Set<Role> roles) {
        return roles.contains(first) && roles.contains(second);
    }
}
