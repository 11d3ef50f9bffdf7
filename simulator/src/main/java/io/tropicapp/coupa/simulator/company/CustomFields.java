package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The customer's own fields: of every kind of value that Coupa keeps there. Attachments are seen by the company alone
 * ({@code Internal}) or by the supplier too ({@code Supplier}).
 */
final class CustomFields {

    private static final List<String> REGIONS = List.of("Americas", "EMEA", "APAC");
    private static final List<String> TIERS = List.of("Tier 1", "Tier 2", "Long tail");

    private CustomFields() {}

    static ObjectNode ofSupplier(Stamp stamp, Dice dice) {
        if (stamp.every(16, 15)) {
            return Trees.object();
        }
        return Trees.object()
                .put("erp-synced", stamp.every(2, 0))
                .put("risk-score", stamp.every(7, 3) ? null : dice.between(1, 100))
                .put("segment-note", stamp.every(3, 1) ? "" : "reviewed by Einkauf")
                .set("tier", lookup(dice.between(1, 3), dice.pick(TIERS)));
    }

    static ObjectNode ofContract(Stamp stamp, ObjectNode sponsor, Dice dice) {
        if (stamp.every(16, 15)) {
            return Trees.object();
        }
        ObjectNode fields = Trees.object()
                .put("renewal-reviewed", stamp.every(2, 1))
                .put("notice-days", dice.between(1, 6) * 30)
                .put("budget-code", stamp.every(5, 2) ? "" : "B-" + dice.between(2000, 2999))
                .put("legal-hold-reason", (String) null);
        fields.set("region", lookup(dice.between(10, 30), dice.pick(REGIONS)));
        fields.set("business-sponsor", stamp.every(6, 5) ? Trees.nothing() : sponsor);
        fields.set("signed-copy", attachment(stamp, "Internal", "signed-copy"));
        return fields.set(
                "supplier-terms", stamp.every(4, 3) ? Trees.nothing() : attachment(stamp, "Supplier", "terms"));
    }

    private static ObjectNode lookup(int id, String name) {
        return Trees.object()
                .put("id", id)
                .put("name", name)
                .put("external-ref-num", name.replace(' ', '-'))
                .put("external-ref-code", (String) null)
                .put("active", true);
    }

    private static ObjectNode attachment(Stamp stamp, String intent, String name) {
        String file = "%s-%d.pdf".formatted(name, stamp.id());
        return Trees.object()
                .put("id", stamp.id() * 100 + name.length())
                .put("type", "AttachmentFile")
                .put("intent", intent)
                .put("file", "/attachment_file/" + file)
                .put("file-file-name", file);
    }
}
