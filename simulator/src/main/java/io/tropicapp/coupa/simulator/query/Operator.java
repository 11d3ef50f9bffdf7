package io.tropicapp.coupa.simulator.query;

import java.util.Locale;
import java.util.Optional;

/** Coupa's operators ("API operators"). {@link #EQ} is the one without a name. */
enum Operator {
    EQ,
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

    static Optional<Operator> named(String spelling) {
        for (Operator operator : values()) {
            if (operator != EQ && operator.spelling().equals(spelling.replace('-', '_'))) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takesAList() {
        return this == IN || this == NOT_IN;
    }

    boolean isTextual() {
        return this == CONTAINS || this == STARTS_WITH || this == ENDS_WITH;
    }
}
