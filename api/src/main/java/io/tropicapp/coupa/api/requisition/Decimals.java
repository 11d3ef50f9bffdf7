package io.tropicapp.coupa.api.requisition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Decimals as Coupa takes them, {@code decimal(30,6)}: given as a text or as a number, and never rounded. */
final class Decimals {

    static final String EXPECTED = "must be a decimal of 0 or more with 6 decimals at most, such as \"1200.50\"";

    private static final int WHOLE_DIGITS = 24;
    private static final int DECIMALS = 6;
    private static final Pattern TEXT = Pattern.compile("\\d{1,24}(\\.\\d{1,6})?");

    private Decimals() {}

    /** Empty if it is none. */
    static Optional<BigDecimal> of(JsonNode node) {
        if (node.isString()) {
            return Optional.of(node.asString().strip())
                    .filter(text -> TEXT.matcher(text).matches())
                    .map(BigDecimal::new)
                    .map(Decimals::normal);
        }
        return node.isNumber()
                ? Optional.of(node.decimalValue().stripTrailingZeros())
                        .filter(Decimals::fits)
                        .map(Decimals::normal)
                : Optional.empty();
    }

    private static boolean fits(BigDecimal value) {
        return value.signum() >= 0 && value.scale() <= DECIMALS && value.precision() - value.scale() <= WHOLE_DIGITS;
    }

    /** The same value looks the same, however it was given. */
    private static BigDecimal normal(BigDecimal value) {
        var shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
