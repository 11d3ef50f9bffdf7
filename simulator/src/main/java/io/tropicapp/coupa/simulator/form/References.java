package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks up what a body refers to, and puts it into the record as answers show it. */
final class References {

    private final Records records;
    private final Accounts accounts;
    private final Complaints complaints;

    References(Records records, Accounts accounts, Complaints complaints) {
        this.records = records;
        this.accounts = accounts;
        this.complaints = complaints;
    }

    /**
     * Sets the association, or says why not.
     *
     * @param keeping whether a record that is not found leaves what was there, silently: so updates do ("The Coupa Core
     *     API", getting started)
     */
    void put(ObjectNode record, Reference reference, JsonNode criteria, boolean keeping) {
        if (criteria.isNull()) {
            record.putNull(reference.attribute());
            return;
        }
        if (criteria.isObject() && !known(reference, criteria)) {
            return;
        }
        if (!criteria.isObject()) {
            complaints.add("%s is not a reference".formatted(reference.spoken()));
            return;
        }
        Optional<ObjectNode> found = find(reference, criteria);
        if (found.isPresent()) {
            usable(reference, found.get());
            record.set(reference.attribute(), shown(reference.resource(), found.get()));
        } else if (!keeping) {
            complaints.add("%s not found".formatted(reference.spoken()));
        }
    }

    Optional<ObjectNode> find(Reference reference, JsonNode criteria) {
        Optional<ObjectNode> found = reference.find(records, criteria);
        return found.isPresent() || reference.resource() != Resource.ACCOUNTS ? found : accounts.made(criteria);
    }

    private boolean known(Reference reference, JsonNode criteria) {
        boolean known = true;
        for (String name : criteria.propertyNames()) {
            if (!reference.keys().contains(name)
                    && !(reference.equals(Reference.ACCOUNT) && name.startsWith("segment-"))) {
                complaints.add("Unknown attribute '%s' in %s".formatted(name, reference.attribute()));
                known = false;
            }
        }
        return known;
    }

    private void usable(Reference reference, ObjectNode record) {
        boolean active = reference.resource() == Resource.SUPPLIERS
                ? record.path("status").asString("").equals("active")
                : record.path("active").asBoolean(true);
        if (!active && reference.resource() != Resource.CONTRACTS) {
            complaints.add("%s is not active".formatted(reference.spoken()));
        } else if (reference.resource() == Resource.USERS
                && !record.path("purchasing-user").asBoolean(false)) {
            complaints.add("%s is not a purchasing user".formatted(reference.spoken()));
        }
    }

    /** The record as it stands inside a requisition. */
    static ObjectNode shown(Resource resource, ObjectNode record) {
        return switch (resource) {
            case USERS -> Trees.userSimple(record);
            case SUPPLIERS -> Trees.reduced(record, "id", "name", "display-name", "number", "status");
            case CONTRACTS -> Trees.reduced(record, "id", "name", "number", "status");
            case DEPARTMENTS -> Trees.reduced(record, "id", "name", "active");
            case COMMODITIES -> Trees.reduced(record, "id", "name", "active");
            default -> record;
        };
    }
}
