package dev.labstone.text;

/**
 * How English and German deny, as parts of patterns: "not B", "I don't think it is B", "anything but B", "B is wrong".
 * What a part matches tells that the text denies; where none matches, it may still do so in words that are not known here.
 */
public final class Denial {

    /** Sayings with a negative word that deny nothing; inside of one there is neither a denial nor an answer. */
    public static final String SAYING =
            "(?:no doubts?|without (?:a |any )?(?:shadow of a )?doubt|no problems?|no wonder|no worries|no question about)";

    /** A word that denies what stands next, so far as only {@link #BRIDGE} stands between. */
    public static final String CUE = "(?i:\\b(?=[a-z])(?:n(?:ot|ever|either|or|obody|o one|one|icht)"
            + "|e(?:xcept|xcluding|xcluded?|liminat(?:ed?|ing))|r(?:ul(?:es?|ed|ing) out|ather than)"
            + "|un(?:like|likely)|c(?:annot)|o(?:ther than|pposite of)|h(?:ardly)|scarcely|barely|far from|anything but"
            + "|w(?:rong)|in(?:correct|stead of)|(?<!no |a |any |of |without )doubt(?:s|ed|ful)?|kein[a-z]{0,2})\\b|n't\\b)";

    /** Words over which a denial reaches, with the space before each: "don't <i>think it is</i> B". */
    public static final String BRIDGE =
            "(?i:\\s(?:think|believe|suppose|say|said|be|been|choose|pick|select|take|need|cost|equal|go with|would|will|should"
                    + "|could|that|it|it's|its|this|the|my|an?|options?|choices?|answers?|letter|label|sentiment|necessarily"
                    + "|really|likely|possibly|is|are|was|were|correct|right)\\b){0,8}";

    /** What denies the thing named right before it: "is wrong", "cannot". */
    public static final String PREDICATE =
            "(?i:\\b(?:is|are|was|were|seems|looks|would be|must be|can be)(?:n't| not)\\b"
                    + "|\\b(?:is|are|was|were|seems|looks|would be|must be) (?:(?:also|clearly|definitely|just|simply|therefore|thus"
                    + "|obviously|both|all) ){0,2}(?:wrong|incorrect|false|out|ruled|eliminated|excluded|impossible|invalid|never"
                    + "|a distractor|irrelevant|too)\\b"
                    + "|\\b(?:cannot|can't|doesn't|does not|won't|will not|don't|do not)\\b)";

    /** A short sentence that takes back what stands before it: "B? <i>No.</i>"; the word is the group "withdrawal". */
    public static final String WITHDRAWAL =
            "[)\\]*_\"']{0,3}[.?!,;:-]{1,3}\\s{1,3}(?<withdrawal>(?i:no|nope|wrong|incorrect|false|not really|not at all|nein))"
                    + "(?=[.!,;:]|\\s{0,3}$)";

    private Denial() {}
}
