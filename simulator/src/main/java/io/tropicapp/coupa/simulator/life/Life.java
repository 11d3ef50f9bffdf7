package io.tropicapp.coupa.simulator.life;

import io.tropicapp.coupa.simulator.company.Company;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Row;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.schema.Attribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes records as people at work do. Every change moves the record's {@code updated-at} to now and is seen by the next
 * request. Answers are copies of the record as it then is. Safe to use from several threads.
 */
public final class Life {

    private final Company company;
    private final Records records;
    private final Timestamps timestamps;

    public Life(Company company, Records records, Timestamps timestamps) {
        this.company = company;
        this.records = records;
        this.timestamps = timestamps;
    }

    public JsonNode addUser() {
        return add(Resource.USERS, nothing());
    }

    public JsonNode addSupplier() {
        return add(Resource.SUPPLIERS, nothing());
    }

    public JsonNode addContract() {
        return add(Resource.CONTRACTS, nothing());
    }

    /**
     * Adds a record with the next id, made up but for the attributes given.
     *
     * @throws IllegalArgumentException for an attribute that the resource does not have, or one that only Coupa sets
     */
    public synchronized JsonNode add(Resource resource, JsonNode attributes) {
        ObjectNode record = company.next(resource, records);
        merge(resource, record, attributes);
        return records.of(resource).put(record).copy();
    }

    /**
     * Sets attributes of a record, in either spelling. Associations are replaced as a whole.
     *
     * @throws IllegalArgumentException if there is no such record, for an attribute that the resource does not have, or one
     *     that only Coupa sets
     */
    public synchronized JsonNode change(Resource resource, long id, JsonNode attributes) {
        Row row = records.of(resource)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("%s has no record %d".formatted(resource.path(), id)));
        ObjectNode record = row.tree().deepCopy();
        merge(resource, record, attributes);
        record.put("updated-at", timestamps.write(timestamps.now()));
        return records.of(resource).put(record).copy();
    }

    public JsonNode deactivateUser(long id) {
        return change(Resource.USERS, id, nothing().put("active", false));
    }

    public JsonNode licenceUser(long id, boolean purchasing, boolean expense) {
        return change(
                Resource.USERS, id, nothing().put("purchasing-user", purchasing).put("expense-user", expense));
    }

    /** Gives a user other names; {@code fullname} follows. */
    public JsonNode renameUser(long id, String first, String last) {
        return change(Resource.USERS, id, nothing().put("firstname", first).put("lastname", last));
    }

    public JsonNode supplierStatus(long id, String status) {
        return change(Resource.SUPPLIERS, id, nothing().put("status", status));
    }

    /** Somebody begins a form of Supplier Information for a supplier. */
    public JsonNode addSupplierForm(long supplier, String name, String status) {
        return add(
                Resource.SUPPLIER_INFORMATION,
                nothing()
                        .put("supplier-id", supplier)
                        .put("supplier-name", name)
                        .put("name", name)
                        .put("status", status));
    }

    public JsonNode contractStatus(long id, String status) {
        return change(Resource.CONTRACTS, id, nothing().put("status", status));
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void merge(Resource resource, ObjectNode record, JsonNode attributes) {
        attributes.properties().forEach(each -> {
            String name = settable(resource, each.getKey());
            record.set(name, each.getValue().deepCopy());
        });
        if (resource == Resource.USERS) {
            String full = record.path("firstname").asString("") + " "
                    + record.path("lastname").asString("");
            record.put("fullname", full.trim());
        }
        omitNulls(resource, record);
    }

    private static void omitNulls(Resource resource, ObjectNode record) {
        if (resource.omitsNulls()) {
            record.values().removeIf(JsonNode::isNull);
        }
    }

    private static String settable(Resource resource, String spelling) {
        String name = Attribute.kebab(spelling);
        if (resource.model().attribute(name).isEmpty()) {
            throw new IllegalArgumentException("%s has no attribute '%s'".formatted(resource.path(), spelling));
        }
        if (name.equals("id") || name.equals("created-at") || name.equals("updated-at")) {
            throw new IllegalArgumentException("'%s' is set by Coupa alone".formatted(name));
        }
        return name;
    }
}
