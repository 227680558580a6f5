package dev.labstone.privacy;

/** Words around digits that tell whether they are a telephone number. */
final class Called {

    /** A word between "call" and the number; look-behinds of Java repeat no groups. */
    static final String WORD = "(?i: (?:number|no|is|me|us|at|on|under)[.:]?)?";

    /** A noun behind digits that are counted. */
    static final String COUNTED = " (?i:times|messages|bytes|records|rows|calls|requests|users|items|seconds|ms)\\b";

    private Called() {}
}
