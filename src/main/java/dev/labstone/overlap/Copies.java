package dev.labstone.overlap;

/** Whether a question stands in a training text whole, or a training question in this one. */
final class Copies {

    private static final int LEAST = 3;

    private final Asked asked;
    private final Text text;
    private final Runs runs;

    Copies(Asked asked, Text text, Runs runs) {
        this.asked = asked;
        this.text = text;
        this.runs = runs;
    }

    /** Returns whether all tokens of the question stand there in one run. */
    boolean standsThere() {
        return runs.longest() == asked.size();
    }

    /** Returns whether that is a copy of it: it is long, or it makes up most of what is said there. */
    boolean isCopy() {
        return standsThere() ? asked.size() >= Thresholds.COPY || isMostOfItsSentence() : ownWordsStandThere();
    }

    /** Returns whether the question of the training text stands in this one, and is at least half of what is its own. */
    boolean isShortForm() {
        int size = text.answer() - text.question();
        int[] places = text.origin().isDocument() || size < LEAST || size > asked.size()
                ? null
                : asked.places(text.tokens().hash(text.question()));
        if (places == null) {
            return false;
        }
        for (int place : places) {
            if (standsAt(place, size)
                    && 2 * ownTokens(place, size) >= asked.grams().own()
                    && hasAllNumbers()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the training text has every number of the question. */
    boolean hasAllNumbers() {
        for (int token = 0; token < asked.size(); token++) {
            if (asked.tokens().isNumber(token) && runs.endingAt(token) == 0) {
                return false;
            }
        }
        return true;
    }

    /** What the group shares at both ends may be missing. */
    private boolean ownWordsStandThere() {
        int first = 0;
        while (!asked.isOwn(first)) {
            first++;
        }
        int last = asked.size() - 1;
        while (!asked.isOwn(last)) {
            last--;
        }
        return asked.grams().own() >= Thresholds.COPY && runs.endingAt(last) > last - first;
    }

    private boolean isMostOfItsSentence() {
        int size = asked.size();
        for (int start = 0; start + size <= text.tokens().size(); start++) {
            if (isAt(start) && size * (size < LEAST ? 1 : 2) >= text.sentences(start, start + size)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start) {
        for (int token = 0; token < asked.size(); token++) {
            if (text.tokens().hash(start + token) != asked.tokens().hash(token)) {
                return false;
            }
        }
        return true;
    }

    private boolean standsAt(int place, int size) {
        if (place + size > asked.size()) {
            return false;
        }
        for (int token = 0; token < size; token++) {
            if (text.tokens().hash(text.question() + token) != asked.tokens().hash(place + token)) {
                return false;
            }
        }
        return true;
    }

    private int ownTokens(int place, int size) {
        int own = 0;
        for (int token = place; token < place + size; token++) {
            own += asked.isOwn(token) ? 1 : 0;
        }
        return own;
    }
}
