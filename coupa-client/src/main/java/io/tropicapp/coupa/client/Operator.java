package io.tropicapp.coupa.client;

import java.util.Locale;

/** Coupa's operators (Compass, API Operators). The text ones and {@link #BLANK} are not for times. */
public enum Operator {
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    GT,
    LT,
    GT_OR_EQ,
    LT_OR_EQ,
    NOT_EQ,
    IN,
    NOT_IN,
    BLANK;

    String inCoupa() {
        return name().toLowerCase(Locale.ROOT);
    }
}
