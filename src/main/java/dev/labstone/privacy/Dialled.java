package dev.labstone.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** What the numbering plans of all countries say of a number that begins with a plus. */
final class Dialled {

    private static final String NO_COUNTRY = "ZZ";

    private Dialled() {}

    /** Returns whether such a number may be dialled; one without a country is taken for one that may. */
    static boolean isPossible(String text) {
        if (!text.startsWith("+")) {
            return true;
        }
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isPossibleNumber(plans.parse(text, NO_COUNTRY));
        } catch (NumberParseException none) {
            return false;
        }
    }
}
