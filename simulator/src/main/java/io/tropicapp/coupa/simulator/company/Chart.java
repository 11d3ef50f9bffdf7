package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.record.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two charts of accounts, thirty-odd accounts each. The American one is static: what is not in it does not exist. The
 * European one is dynamic: a new combination of its segments is a new account. One account of each is closed.
 */
final class Chart {

    private static final Map<String, String> CENTRES = new TreeMap<>(
            Map.of("110", "Marketing", "120", "IT", "130", "Finance", "140", "Legal", "150", "Operations"));
    private static final Map<String, String> NATURES = new TreeMap<>(Map.of(
            "6100", "Software",
            "6200", "Consulting",
            "6300", "Office Supplies",
            "6400", "Travel",
            "6500", "Lab Equipment",
            "6600", "Cleaning"));

    final List<ObjectNode> types = new ArrayList<>();
    final List<ObjectNode> accounts = new ArrayList<>();

    private final Directory directory;

    Chart(Directory directory) {
        this.directory = directory;
        combine(type("Chart of Accounts", "Halden & Marsh Inc.", false, 0), "US10");
        combine(type("Europe", "Halden & Marsh SAS", true, 1), "FR20");
    }

    private ObjectNode type(String name, String entity, boolean dynamic, int currency) {
        ObjectNode type = directory
                .dated(types.size() + 1L)
                .put("name", name)
                .put("legal-entity-name", entity)
                .put("dynamic-flag", dynamic)
                .put("active", true);
        type.set("currency", directory.currencies.get(currency));
        types.add(type);
        return type;
    }

    private void combine(ObjectNode type, String company) {
        CENTRES.forEach((centre, centreName) -> NATURES.forEach((nature, natureName) -> {
            boolean closed = centre.equals("150") && nature.equals("6600");
            ObjectNode account = directory
                    .dated(accounts.size() * 3L + 4_301)
                    .put("name", "%s, %s".formatted(natureName, centreName))
                    .put("code", String.join("-", company, centre, nature))
                    .put("active", !closed)
                    .put("segment-1", company)
                    .put("segment-2", centre)
                    .put("segment-3", nature)
                    .put("account-type-id", type.path("id").asLong());
            for (int segment = 4; segment <= 20; segment++) {
                account.put("segment-" + segment, (String) null);
            }
            accounts.add(account.set("account-type", Trees.reduced(type, "id", "name", "dynamic-flag", "active")));
        }));
    }
}
