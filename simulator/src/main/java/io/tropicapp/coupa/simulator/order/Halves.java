package io.tropicapp.coupa.simulator.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Half of what was ordered, as decimals are written. */
final class Halves {

    private Halves() {}

    static String of(String whole) {
        return new BigDecimal(whole)
                .divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
