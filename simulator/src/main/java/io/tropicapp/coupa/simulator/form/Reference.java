package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to name a record in a body. All criteria that are given must match ("Create, submit or query requisitions").
 *
 * @param attribute where it stands in the body
 * @param keys what the record may be named by
 */
record Reference(String attribute, Resource resource, List<String> keys) {

    static final Reference REQUESTER = new Reference("requested-by", Resource.USERS, List.of("id", "login", "email"));
    static final Reference ACCOUNT =
            new Reference("account", Resource.ACCOUNTS, List.of("id", "code", "account-type", "name"));
    static final List<Reference> OF_HEADER = List.of(
            REQUESTER,
            new Reference("department", Resource.DEPARTMENTS, List.of("id", "name")),
            new Reference("ship-to-address", Resource.ADDRESSES, List.of("id", "name", "location-code")),
            new Reference("currency", Resource.CURRENCIES, List.of("id", "code")));
    static final List<Reference> OF_LINE = List.of(
            new Reference("supplier", Resource.SUPPLIERS, List.of("id", "name", "number")),
            new Reference("commodity", Resource.COMMODITIES, List.of("id", "name")),
            new Reference("currency", Resource.CURRENCIES, List.of("id", "code")),
            new Reference("uom", Resource.UOMS, List.of("id", "code", "name")),
            new Reference("payment-term", Resource.PAYMENT_TERMS, List.of("id", "code")),
            new Reference("contract", Resource.CONTRACTS, List.of("id", "name", "number")),
            ACCOUNT);

    /** The attribute as sentences call it. */
    String spoken() {
        return Words.spoken(attribute);
    }

    /** The one record that matches all criteria; none if there is no such record, more than one, or no criterion. */
    Optional<ObjectNode> find(Records records, JsonNode criteria) {
        boolean named = criteria.isObject() && criteria.valueStream().anyMatch(value -> !value.isNull());
        List<ObjectNode> found = named
                ? records.of(resource).rows().stream()
                        .map(Row::tree)
                        .filter(record -> matches(record, criteria))
                        .limit(2)
                        .toList()
                : List.of();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean matches(JsonNode record, JsonNode criteria) {
        return criteria.properties().stream().allMatch(each -> {
            JsonNode wanted = each.getValue();
            JsonNode held = record.path(each.getKey());
            return wanted.isNull() || (wanted.isObject() ? matches(held, wanted) : same(held, wanted));
        });
    }

    private static boolean same(JsonNode held, JsonNode wanted) {
        return held.isValueNode() && !held.isNull() && held.asString().equals(wanted.asString(""));
    }
}
