package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes contracts. Some are perpetual (no end date), some amend an earlier one, some are terminated, pending with an
 * approval, or in a status that no list names; a few lack supplier, owner, currency or number.
 */
final class Contracts {

    private final long seed;
    private final Directory directory;
    private final Timestamps timestamps;

    Contracts(long seed, Directory directory, Timestamps timestamps) {
        this.seed = seed;
        this.directory = directory;
        this.timestamps = timestamps;
    }

    /** A contract with one of the suppliers, kept by one of the users; every ninth amends one of those before it. */
    ObjectNode make(Stamp stamp, List<ObjectNode> before, List<ObjectNode> suppliers, List<ObjectNode> users) {
        Dice dice = Dice.of(seed, "contracts", stamp.index());
        ObjectNode supplier = suppliers.isEmpty() ? Trees.object() : dice.pick(suppliers);
        ObjectNode owner = users.isEmpty() ? Trees.object() : Trees.userSimple(dice.pick(users));
        ObjectNode contract = named(stamp, supplier);
        term(contract, stamp, dice);
        ContractTerms.money(contract, stamp, dice);
        ContractTerms.notice(contract, stamp, dice);
        people(contract, stamp, supplier, owner, dice);
        family(contract, stamp, before, dice);
        contract.set("custom-fields", CustomFields.ofContract(stamp, owner, dice));
        return contract;
    }

    private ObjectNode named(Stamp stamp, ObjectNode supplier) {
        int year = stamp.created().atZone(ZoneOffset.UTC).getYear();
        String with = supplier.path("name").asString("Framework");
        String name = "%s – agreement %d/%d".formatted(with, year, stamp.id());
        return Trees.object()
                .put("id", stamp.id())
                .put("created-at", timestamps.write(stamp.created()))
                .put("updated-at", timestamps.write(stamp.updated()))
                .put("name", name.substring(0, Math.min(100, name.length())))
                .put("number", stamp.every(97, 50) ? null : "C-%d-%05d".formatted(year, stamp.id()))
                .put("description", stamp.every(7, 2) ? "" : stamp.every(3, 0) ? null : "Terms for " + with)
                .put("status", status(stamp));
    }

    private static String status(Stamp stamp) {
        return switch (stamp.index() % 50) {
            case 2, 9, 17, 29, 38 -> "draft";
            case 4, 24, 44 -> "pending_approval";
            case 6 -> "approved";
            case 8, 18, 28, 35, 48 -> "expired";
            case 11, 31 -> "completed";
            case 13 -> "rejected";
            case 15 -> "on_hold";
            case 19, 40 -> "terminated";
            case 21 -> "inactive";
            case 23 -> "pending_signatures";
            case 33 -> "Legacy (imported)";
            default -> "published";
        };
    }

    private void term(ObjectNode contract, Stamp stamp, Dice dice) {
        String type = List.of("fixed", "fixed", "auto_renew", "perpetual").get(stamp.index() % 4);
        Instant start = stamp.created().truncatedTo(ChronoUnit.DAYS);
        Instant end = start.plus(Duration.ofDays(365L * dice.between(1, 5)));
        boolean published = contract.path("status").asString().equals("published");
        contract.put("term-type", type)
                .put("start-date", timestamps.write(start))
                .put("end-date", type.equals("perpetual") ? null : timestamps.write(end))
                .put("published-date", published ? timestamps.write(start) : null)
                .put("execution-date", stamp.every(3, 1) ? timestamps.write(start) : null)
                .put("terminated", contract.path("status").asString().equals("terminated"));
    }

    private void people(ObjectNode contract, Stamp stamp, ObjectNode supplier, ObjectNode owner, Dice dice) {
        ObjectNode department = Trees.reduced(dice.pick(directory.departments), "id", "name", "active");
        contract.set("supplier", stamp.every(97, 60) ? Trees.nothing() : Suppliers.summary(supplier));
        contract.set("contract-owner", stamp.every(45, 12) ? Trees.nothing() : owner);
        contract.set("department", stamp.every(10, 3) ? Trees.nothing() : department);
        contract.set("currency", stamp.every(60, 22) ? Trees.nothing() : dice.pick(directory.currencies));
        contract.set("payment-term", stamp.every(5, 0) ? Trees.nothing() : dice.pick(directory.terms));
        contract.set(
                "content-groups",
                stamp.every(12, 1) ? Trees.none() : Trees.array(List.of(directory.groups.getFirst())));
        contract.set("current-approval", approval(contract, stamp, owner));
        List.of("current-parallel-approvals", "contract-terms", "tags", "taggings", "reason-insight-events")
                .forEach(list -> contract.set(list, Trees.none()));
    }

    private static JsonNode approval(ObjectNode contract, Stamp stamp, ObjectNode approver) {
        if (!contract.path("status").asString().equals("pending_approval")) {
            return Trees.nothing();
        }
        return Trees.object()
                .put("id", 80_000 + stamp.id())
                .put("position", 1)
                .put("status", "pending_approval")
                .put("type", "ApprovalChainApproval")
                .put("approvable-type", "Contract")
                .put("approvable-id", stamp.id())
                .set("approver", approver);
    }

    private static void family(ObjectNode contract, Stamp stamp, List<ObjectNode> before, Dice dice) {
        boolean amends = stamp.every(9, 7) && !before.isEmpty();
        contract.put("type", amends ? "AmendmentContract" : "MasterContract");
        contract.put("version", amends ? (Integer) 2 : stamp.every(3, 0) ? null : (Integer) 1);
        JsonNode master = amends ? Trees.reduced(dice.pick(before), "id", "name", "number") : Trees.nothing();
        contract.set("parent", master).set("master-contract", master);
    }
}
