package io.tropicapp.coupa.api.requisition;

import static io.tropicapp.coupa.api.TestWorld.API;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.api.Answer;
import io.tropicapp.coupa.api.TestWorld;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.supplier.Suppliers;
import io.tropicapp.coupa.store.user.UserRow;
import io.tropicapp.coupa.store.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A live connection whose users and suppliers are there. */
record Purchasing(Acme acme) {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    static Purchasing live() {
        return stocked(Acme.live());
    }

    static Purchasing stocked(Acme acme) {
        var users = API.the(Users.class);
        users.upsert(
                acme.id,
                List.of(
                        user(1, "Ana@Acme.example", true, true),
                        user(2, "ben@acme.example", false, true),
                        user(3, "cleo@acme.example", true, true),
                        user(4, "twin@acme.example", true, true),
                        user(5, "twin@acme.example", true, true)),
                false);
        users.upsert(acme.id, List.of(user(3, "cleo@acme.example", true, false)), false);
        API.the(Suppliers.class).upsert(acme.id, List.of(supplier(70, "active"), supplier(71, "draft")));
        return new Purchasing(acme);
    }

    static String id() {
        return "REQ-" + UUID.randomUUID();
    }

    /** Of everything that is asked for, but the id. Single quotes stand for double ones. */
    static String body(String title) {
        return """
                {'requester': {'email': 'ana@ACME.example'}, 'title': '%s', 'currency': 'USD', 'supplier': {'coupaId': 70},
                 'lines': [{'description': 'Bulbs', 'quantity': 2, 'unitPrice': '1200.50'}]}
                """.formatted(title);
    }

    static String body(String id, String title) {
        return body(title).replaceFirst("\\{", "{'tropicRequestId': '%s', ".formatted(id));
    }

    Answer asks(String body) {
        return acme.owner.post(acme.path("/requisitions"), body);
    }

    Answer says(String id, String what, String body) {
        return acme.owner.post(path(id) + what, body);
    }

    Answer shown(String id) {
        return acme.owner.get(path(id));
    }

    String path(String id) {
        return acme.path("/requisitions/" + id);
    }

    /** Asked for, and in the status to which it comes. */
    String requested(String title, String status) {
        return requested(body("ID", title), title, status);
    }

    String requested(String body, String title, String status) {
        var id = id();
        asks(body.replace("'ID'", "'" + id + "'"));
        awaitStatus(id, status);
        return id;
    }

    void awaitStatus(String id, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shown(id).at("/status").equals(status));
    }

    RequisitionRow row(String id) {
        return TestWorld.REQUISITIONS.row(acme.connectionId(), id);
    }

    /** Something happens in Coupa, and only the row says so. */
    void happens(String id, Consumer<ObjectNode> how) {
        TestWorld.REQUISITIONS.change(row(id), how, List.of(), List.of());
    }

    List<String> audit() {
        return acme.owner.get(acme.path("/audit")).json().at("/items").findValuesAsString("action");
    }

    private static UserRow user(long id, String email, boolean active, boolean purchasing) {
        return new UserRow(
                id,
                email,
                email,
                null,
                null,
                email,
                null,
                active,
                purchasing,
                false,
                null,
                null,
                null,
                null,
                null,
                NOON,
                purchasing ? NOON : NOON.plusSeconds(1));
    }

    private static SupplierRow supplier(long id, String status) {
        return JsonMapper.shared()
                .readValue("{\"coupaId\": %d, \"status\": \"%s\"}".formatted(id, status), SupplierRow.class);
    }
}
