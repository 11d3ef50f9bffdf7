package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Timestamps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Attributes that are no associations, of a header or a line: which there are, how long they may be, what they must look like. */
record Plain(Map<String, Integer> texts, Set<String> decimals, Set<String> integers, Set<String> flags) {

    static final Plain OF_HEADER = new Plain(
            Map.of(
                    "req-title", 50,
                    "justification", 2_000,
                    "buyer-note", 65_535,
                    "ship-to-attention", 255,
                    "external-po-reference", 255),
            Set.of(),
            Set.of("receiving-warehouse-id"),
            Set.of("hide-price"));
    static final Plain OF_LINE = new Plain(
            Map.of(
                    "description", 255,
                    "line-type", 50,
                    "source-part-num", 255,
                    "supp-aux-part-num", 255,
                    "manufacturer-name", 255,
                    "manufacturer-part-number", 255,
                    "transmission-method-override", 50,
                    "transmission-emails", 255),
            Set.of("quantity", "unit-price", "total"),
            Set.of("line-num", "supplier-site-id"),
            Set.of("receipt-required"));

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,24}(\\.\\d{1,6})?");
    private static final String DATE = "need-by-date";

    boolean knows(String name) {
        return texts.containsKey(name)
                || decimals.contains(name)
                || integers.contains(name)
                || flags.contains(name)
                || name.equals(DATE);
    }

    /** Puts the value where it belongs, or says why not. */
    void put(ObjectNode record, String name, JsonNode value, Timestamps timestamps, Complaints complaints) {
        if (value.isNull()) {
            record.putNull(name);
        } else if (texts.containsKey(name)) {
            text(record, name, value, complaints);
        } else if (decimals.contains(name)) {
            decimal(record, name, value, complaints);
        } else if (name.equals(DATE)) {
            date(record, value, timestamps, complaints);
        } else {
            exact(record, name, value, complaints);
        }
    }

    private void text(ObjectNode record, String name, JsonNode value, Complaints complaints) {
        int longest = texts.getOrDefault(name, 0);
        if (!value.isString()) {
            complaints.add("%s is not a text".formatted(Words.spoken(name)));
        } else if (value.asString().codePointCount(0, value.asString().length()) > longest) {
            complaints.add("%s is too long (maximum is %d characters)".formatted(Words.spoken(name), longest));
        } else {
            record.set(name, value);
        }
    }

    private static void decimal(ObjectNode record, String name, JsonNode value, Complaints complaints) {
        String written = value.isString() || value.isNumber() ? value.asString() : "";
        if (!DECIMAL.matcher(written).matches()) {
            complaints.add("%s is not a number".formatted(Words.spoken(name)));
        } else if (new BigDecimal(written).signum() < 0) {
            complaints.add("%s must be greater than or equal to 0".formatted(Words.spoken(name)));
        } else {
            record.put(name, written);
        }
    }

    private static void date(ObjectNode record, JsonNode value, Timestamps timestamps, Complaints complaints) {
        String written = value.asString("");
        try {
            record.put(
                    DATE,
                    timestamps.write(
                            written.length() == 10
                                    ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                                    : OffsetDateTime.parse(written).toInstant()));
        } catch (DateTimeException e) {
            complaints.add("%s is not a valid date".formatted(Words.spoken(DATE)));
        }
    }

    private void exact(ObjectNode record, String name, JsonNode value, Complaints complaints) {
        boolean fits = integers.contains(name) ? value.isInt() : value.isBoolean();
        if (fits) {
            record.set(name, value);
        } else {
            complaints.add("%s is not %s"
                    .formatted(Words.spoken(name), integers.contains(name) ? "an integer" : "true or false"));
        }
    }
}
