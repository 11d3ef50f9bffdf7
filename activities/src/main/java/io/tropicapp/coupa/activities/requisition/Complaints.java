package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Coupa's own sentences, with the field of the request that each speaks of, where that can be told. */
final class Complaints {

    /** Coupa's sentences begin with or name the attribute; the longer names come first. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("ship to address", "shipToAddress"),
            Map.entry("ship-to address", "shipToAddress"),
            Map.entry("requested by", "requester"),
            Map.entry("requester", "requester"),
            Map.entry("external po reference", "externalPoReference"),
            Map.entry("need by date", "needByDate"),
            Map.entry("justification", "justification"),
            Map.entry("department", "department"),
            Map.entry("unit price", "lines.unitPrice"),
            Map.entry("quantity", "lines.quantity"),
            Map.entry("commodity", "lines.commodity"),
            Map.entry("segment", "lines.account"),
            Map.entry("account", "lines.account"),
            Map.entry("supplier", "supplier"),
            Map.entry("currency", "currency"),
            Map.entry("description", "lines.description"),
            Map.entry("contract", "lines.contract"),
            Map.entry("title", "title"),
            Map.entry("line", "lines"));

    private static final Pattern LINE = Pattern.compile("(?:requisition )?line (\\d{1,4})\\b");

    private Complaints() {}

    static List<Complaint> of(CoupaException.Rejected rejected) {
        return rejected.reasons().isEmpty()
                ? List.of(new Complaint(
                        "",
                        "Coupa refuses the requisition and gives no reason (status %d).".formatted(rejected.status())))
                : rejected.reasons().stream().map(Complaints::of).toList();
    }

    private static Complaint of(String sentence) {
        var words = sentence.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        var field = FIELDS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .min(Comparator.<Map.Entry<String, String>>comparingInt(entry -> words.indexOf(entry.getKey()))
                        .thenComparingInt(entry -> -entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("");
        return new Complaint(ofLine(field, words), sentence);
    }

    /** Coupa counts lines from one. */
    private static String ofLine(String field, String words) {
        var line = LINE.matcher(words);
        if (!line.lookingAt()) {
            return field;
        }
        var attribute = field.startsWith("lines.") ? field.substring("lines".length()) : "";
        return "lines[%d]%s".formatted(Integer.parseInt(line.group(1)) - 1, attribute);
    }
}
