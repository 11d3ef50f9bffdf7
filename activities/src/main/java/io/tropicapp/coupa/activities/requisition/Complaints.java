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

    /** Of what hangs on the requisition, rather than of the requisition itself. */
    static List<Complaint> ofAttachments(CoupaException.Rejected rejected) {
        return of(rejected).stream()
                .map(complaint -> new Complaint("attachments", complaint.message()))
                .toList();
    }

    static Complaint of(String sentence) {
        var words = sentence.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        var line = LINE.matcher(words);
        return line.lookingAt()
                ? new Complaint(ofLine(Integer.parseInt(line.group(1)), field(words.substring(line.end()))), sentence)
                : new Complaint(field(words), sentence);
    }

    private static String field(String words) {
        return FIELDS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .min(Comparator.<Map.Entry<String, String>>comparingInt(entry -> words.indexOf(entry.getKey()))
                        .thenComparingInt(entry -> -entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** Coupa counts lines from one. */
    private static String ofLine(int number, String field) {
        var attribute = field.startsWith("lines") ? field.substring("lines".length()) : "." + field;
        return "lines[%d]%s".formatted(number - 1, field.isEmpty() ? "" : attribute);
    }
}
