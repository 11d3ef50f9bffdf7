package io.tropicapp.coupa.worker;

import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.user.UserRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is to be kept of Coupa's full records, said a second time and without the code that is tested. */
final class ExpectedRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExpectedRows() {}

    static UserRow user(JsonNode user) {
        return new UserRow(
                user.path("id").asLong(),
                text(user, "login"),
                text(user, "email"),
                text(user, "firstname"),
                text(user, "lastname"),
                text(user, "fullname"),
                text(user, "employee-number"),
                user.path("active").asBoolean(),
                user.path("purchasing-user").asBoolean(),
                user.path("expense-user").asBoolean(),
                user.path("department").isObject()
                        ? user.path("department").path("id").asLong()
                        : null,
                text(user.path("department"), "name"),
                all(user, "roles", "id", "name", "system-role", "omnipotent"),
                all(user, "content-groups", "id", "name"),
                one(user, "manager", "id", "login", "email"),
                time(user, "created-at"),
                time(user, "updated-at"));
    }

    static SupplierRow supplier(JsonNode supplier) {
        return new SupplierRow(
                supplier.path("id").asLong(),
                text(supplier, "name"),
                text(supplier, "display-name"),
                text(supplier, "number"),
                text(supplier, "status"),
                flag(supplier, "on-hold"),
                flag(supplier, "one-time-supplier"),
                text(supplier, "tax-id"),
                text(supplier, "duns"),
                text(supplier, "website"),
                text(supplier, "po-method"),
                text(supplier, "po-email"),
                text(supplier, "payment-method"),
                text(supplier.path("payment-term"), "code"),
                text(supplier, "account-number"),
                one(supplier, "primary-contact", "id", "email", "name-given", "name-family", "name-fullname"),
                address(supplier),
                one(supplier, "parent", "id", "name"),
                all(supplier, "content-groups", "id", "name"),
                customFields(supplier),
                time(supplier, "created-at"),
                time(supplier, "updated-at"));
    }

    static ContractRow contract(JsonNode contract) {
        return new ContractRow(
                contract.path("id").asLong(),
                text(contract, "number"),
                text(contract, "name"),
                text(contract, "status"),
                contract.path("version").isNumber() ? contract.path("version").asInt() : null,
                text(contract, "type"),
                text(contract, "description"),
                contract.path("supplier").isObject()
                        ? contract.path("supplier").path("id").asLong()
                        : null,
                text(contract.path("supplier"), "name"),
                time(contract, "start-date"),
                time(contract, "end-date"),
                text(contract, "term-type"),
                decimal(contract, "minimum-value"),
                decimal(contract, "maximum-value"),
                text(contract.path("currency"), "code"),
                one(contract, "contract-owner", "id", "login", "email", "fullname"),
                text(contract.path("department"), "name"),
                time(contract, "published-date"),
                time(contract, "execution-date"),
                flag(contract, "terminated"),
                one(contract, "parent", "id", "name", "number"),
                one(contract, "master-contract", "id", "name", "number"),
                one(contract, "current-approval", "id", "position", "status"),
                all(contract, "current-parallel-approvals", "id", "position", "status"),
                all(contract, "content-groups", "id", "name"),
                customFields(contract),
                time(contract, "created-at"),
                time(contract, "updated-at"));
    }

    private static @Nullable String text(JsonNode of, String name) {
        var text = of.path(name).asString("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable Boolean flag(JsonNode of, String name) {
        return of.path(name).isBoolean() ? of.path(name).asBoolean() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode of, String name) {
        var text = text(of, name);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Instant time(JsonNode of, String name) {
        var text = text(of, name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable JsonNode one(JsonNode of, String name, String... attributes) {
        return of.path(name).isObject() ? part(of.path(name), attributes) : null;
    }

    private static JsonNode all(JsonNode of, String name, String... attributes) {
        var list = JSON.createArrayNode();
        of.path(name).values().forEach(each -> list.add(part(each, attributes)));
        return list;
    }

    private static JsonNode part(JsonNode whole, String... attributes) {
        var part = JSON.createObjectNode();
        Stream.of(attributes).filter(whole::has).forEach(name -> part.set(name, whole.get(name)));
        return part;
    }

    private static @Nullable JsonNode address(JsonNode supplier) {
        var whole = supplier.path("primary-address");
        if (!whole.isObject()) {
            return null;
        }
        var part = JSON.createObjectNode();
        Stream.of("id", "street1", "street2", "city", "state", "postal-code", "country")
                .filter(whole::has)
                .forEach(name -> part.set(name, whole.get(name)));
        if (part.path("country").isObject()) {
            part.set("country", part(part.path("country"), "code", "name"));
        }
        return part;
    }

    /** Without the attachment that the supplier sees too. */
    private static @Nullable JsonNode customFields(JsonNode of) {
        var fields = JSON.createObjectNode();
        of.path("custom-fields").properties().stream()
                .filter(field -> !field.getValue().path("intent").asString("").equals("Supplier"))
                .forEach(field -> fields.set(field.getKey(), field.getValue()));
        return fields.isEmpty() ? null : fields;
    }
}
