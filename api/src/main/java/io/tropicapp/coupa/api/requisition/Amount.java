package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money.
 *
 * @param amount a decimal
 */
record Amount(
        @Schema(example = "1200.50") String amount,
        @Nullable String currency) {

    static @Nullable Amount total(RequisitionRow row) {
        return row.total()
                .map(total -> new Amount(inFull(total), row.currency().orElse(null)))
                .orElse(null);
    }

    static String inFull(BigDecimal amount) {
        return amount.toPlainString();
    }
}
