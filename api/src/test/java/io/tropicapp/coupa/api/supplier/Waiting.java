package io.tropicapp.coupa.api.supplier;

import static io.tropicapp.coupa.api.TestWorld.API;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.supplier.Suppliers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A connection with two suppliers, whose tasks wait for others. */
record Waiting(Acme acme) {

    static Waiting on(Acme acme) {
        API.the(Suppliers.class)
                .upsert(acme.id, List.of(supplier(70, "Known Ltd", "active"), supplier(71, "Brand New", "draft")));
        return new Waiting(acme);
    }

    static String id() {
        return "TASK-" + UUID.randomUUID();
    }

    /** Single quotes stand for double ones. */
    static String body(String id, String name) {
        return "{'tropicTaskId': '%s', 'supplier': {'name': '%s', 'taxId': 'DE123'}}".formatted(id, name);
    }

    Answer asks(String body) {
        return acme.owner.post(acme.path("/supplier-onboardings"), body);
    }

    Answer says(String id, String what, String body) {
        return acme.owner.post(path(id) + what, body);
    }

    Answer shown(String id) {
        return acme.owner.get(path(id));
    }

    String path(String id) {
        return acme.path("/supplier-onboardings/" + id);
    }

    /** Asked for, and in the status to which it comes. */
    String asked(String name, String status) {
        var id = id();
        asks(body(id, name));
        awaitStatus(id, status);
        return id;
    }

    void awaitStatus(String id, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shown(id).at("/status").equals(status));
    }

    SupplierOnboardingRow row(String id) {
        return TestWorld.SUPPLIERS.row(acme.connectionId(), id);
    }

    /** A sync brings something, and only the row says so. */
    void happens(String id, Consumer<ObjectNode> how) {
        TestWorld.SUPPLIERS.change(row(id), how);
    }

    List<String> audit() {
        return acme.owner.get(acme.path("/audit")).json().at("/items").findValuesAsString("action");
    }

    private static SupplierRow supplier(long id, String name, String status) {
        return JsonMapper.shared()
                .readValue(
                        "{\"coupaId\": %d, \"name\": \"%s\", \"number\": \"V-%d\", \"status\": \"%s\"}"
                                .formatted(id, name, id, status),
                        SupplierRow.class);
    }
}
