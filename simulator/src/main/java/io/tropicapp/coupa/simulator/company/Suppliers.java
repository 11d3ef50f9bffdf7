package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes suppliers. Three in four are active; the others inactive, drafts or pending. Numbers may be null or empty, contacts
 * and addresses null or without a key, strings empty where null was to be expected.
 */
final class Suppliers {

    private static final List<String> WORDS = Words.of("supplier-words");
    private static final List<String> TRADES = Words.of("supplier-trades");
    private static final List<String> ORDER_METHODS = List.of("email", "cxml", "prompt", "mark_as_sent", "buy_online");

    private final long seed;
    private final Directory directory;
    private final Timestamps timestamps;
    private final Set<String> names = new HashSet<>();

    Suppliers(long seed, Directory directory, Timestamps timestamps) {
        this.seed = seed;
        this.directory = directory;
        this.timestamps = timestamps;
    }

    /** A supplier; now and then a daughter of one of those before it. */
    ObjectNode make(Stamp stamp, List<ObjectNode> before) {
        Dice dice = Dice.of(seed, "suppliers", stamp.index());
        Place place = Place.any(dice);
        ObjectNode supplier = named(stamp, place, dice);
        ordering(supplier, stamp, dice);
        flags(supplier, stamp);
        SupplierContacts.attach(supplier, stamp, place, dice);
        associations(supplier, stamp, dice);
        boolean daughter = stamp.every(27, 20) && !before.isEmpty();
        supplier.set("parent", daughter ? summary(dice.pick(before)) : Trees.nothing());
        return supplier;
    }

    /** The supplier as contracts and daughters show it. */
    static ObjectNode summary(ObjectNode supplier) {
        return Trees.reduced(supplier, "id", "name", "display-name", "number", "status");
    }

    private ObjectNode named(Stamp stamp, Place place, Dice dice) {
        String name = free(dice.pick(WORDS) + " " + dice.pick(TRADES), place, stamp);
        return Trees.object()
                .put("id", stamp.id())
                .put("created-at", timestamps.write(stamp.created()))
                .put("updated-at", timestamps.write(stamp.updated()))
                .put("name", name)
                .put("display-name", stamp.every(13, 4) ? null : stamp.every(19, 6) ? "" : name)
                .put("number", stamp.every(20, 5) ? null : stamp.every(33, 8) ? "" : "V-" + (100_000 + stamp.id()))
                .put("status", status(stamp))
                .put("website", stamp.every(4, 0) ? "" : "https://supplier" + stamp.id() + ".example")
                .put("account-number", stamp.every(3, 0) ? "" : "A" + dice.between(10_000, 99_999))
                .put("duns", stamp.every(6, 0) ? "" : "%09d".formatted(dice.between(1_000_000, 999_999_999)))
                .put(
                        "tax-id",
                        stamp.every(5, 2)
                                ? ""
                                : stamp.every(11, 3) ? null : place.code() + dice.between(10_000_000, 99_999_999));
    }

    private String free(String wanted, Place place, Stamp stamp) {
        String name = place.code().equals("JP") ? place.form() + " " + wanted : wanted + " " + place.form();
        return names.add(name) ? name : wanted + " " + place.city() + " " + stamp.id() + " " + place.form();
    }

    private static String status(Stamp stamp) {
        return switch (stamp.index() % 40) {
            case 3, 19, 23, 39 -> "inactive";
            case 7, 27, 34 -> "draft";
            case 11 -> "pending_approval";
            case 31 -> "pending_information";
            default -> "active";
        };
    }

    private static void ordering(ObjectNode supplier, Stamp stamp, Dice dice) {
        supplier.put("po-method", dice.pick(ORDER_METHODS))
                .put("po-change-method", "email")
                .put("po-email", stamp.every(5, 4) ? null : "orders@supplier" + stamp.id() + ".example")
                .put("payment-method", stamp.every(17, 2) ? "pcard" : "invoice")
                .put("invoice-matching-level", stamp.every(2, 0) ? "3-way" : "2-way")
                .put("savings-pct", dice.between(0, 12) + ".0")
                .put("confirm-by-hrs", (String) null)
                .put("default-locale", stamp.every(4, 1) ? "en" : null)
                .put("corporate-url", (String) null)
                .put("storefront-url", "");
    }

    private static void flags(ObjectNode supplier, Stamp stamp) {
        supplier.put("on-hold", stamp.every(25, 14))
                .put("buyer-hold", stamp.every(50, 14))
                .put("one-time-supplier", stamp.every(43, 16))
                .put("allow-change-requests", true)
                .put("allow-inv-from-connect", stamp.every(2, 0))
                .put("allow-csp-access-without-two-factor", (Boolean) null)
                .put("send-invoices-to-approvals", false)
                .put("do-not-accelerate", false)
                .put("supplier-community-enablement", stamp.index() % 3)
                .put("business-entity-id", (Integer) null)
                .put("type", "Supplier");
    }

    private void associations(ObjectNode supplier, Stamp stamp, Dice dice) {
        ObjectNode enterprise =
                Trees.object().put("id", 1).put("name", "Halden & Marsh Global").put("code", "GLOBAL");
        JsonNode term = stamp.every(18, 1) ? Trees.nothing() : dice.pick(directory.terms);
        supplier.set("enterprise", enterprise).set("payment-term", term);
        supplier.set(
                "content-groups", stamp.every(3, 0) ? Trees.none() : Trees.array(List.of(dice.pick(directory.groups))));
        List.of("contacts", "supplier-addresses", "remit-to-addresses", "supplier-sites", "diversities", "taggings")
                .forEach(list -> supplier.set(list, Trees.none()));
        supplier.set("custom-fields", CustomFields.ofSupplier(stamp, dice));
    }
}
