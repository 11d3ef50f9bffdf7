package io.tropicapp.coupa.simulator.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a requisition comes to: each line in its own currency, the whole in the header's, at rates that never move. */
public final class Totals {

    private static final Map<String, BigDecimal> DOLLARS = Map.of(
            "USD", new BigDecimal("1"),
            "EUR", new BigDecimal("1.10"),
            "GBP", new BigDecimal("1.30"),
            "JPY", new BigDecimal("0.007"),
            "CHF", new BigDecimal("1.20"),
            "CAD", new BigDecimal("0.75"),
            "SEK", new BigDecimal("0.10"),
            "KWD", new BigDecimal("3.25"));

    private Totals() {}

    /** Writes the totals of lines and header as its lines now have it. */
    public static void settle(ObjectNode header) {
        JsonNode lines = header.path("requisition-lines");
        if (header.path("currency").isNull()) {
            header.set("currency", lines.path(0).path("currency"));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines.values()) {
            BigDecimal total =
                    number(line, "unit-price", BigDecimal.ZERO).multiply(number(line, "quantity", BigDecimal.ONE));
            ((ObjectNode) line).put("total", written(total, line.path("currency")));
            sum = sum.add(total.multiply(rate(line)).divide(rate(header), 6, RoundingMode.HALF_UP));
        }
        String total = written(sum, header.path("currency"));
        header.put("total", total).put("mobile-total", total).put("line-count", lines.size());
        header.set("mobile-currency", header.path("currency"));
    }

    private static BigDecimal number(JsonNode line, String name, BigDecimal otherwise) {
        return line.hasNonNull(name) ? new BigDecimal(line.path(name).asString()) : otherwise;
    }

    private static BigDecimal rate(JsonNode record) {
        return DOLLARS.getOrDefault(record.path("currency").path("code").asString(""), BigDecimal.ONE);
    }

    private static String written(BigDecimal amount, JsonNode currency) {
        return amount.setScale(currency.path("decimals").asInt(2), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
