package io.tropicapp.coupa.activities.sync;

import io.tropicapp.coupa.client.CoupaContract;
import io.tropicapp.coupa.client.CoupaSupplier;
import io.tropicapp.coupa.client.CoupaUser;
import io.tropicapp.coupa.client.Named;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.supplier.SupplierRow;
import io.tropicapp.coupa.store.user.UserRow;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Coupa's records as rows of Postgres. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    static UserRow of(CoupaUser user) {
        return new UserRow(
                user.id(),
                user.login().orElse(null),
                user.email().orElse(null),
                user.firstname().orElse(null),
                user.lastname().orElse(null),
                user.fullname().orElse(null),
                user.employeeNumber().orElse(null),
                user.active(),
                user.purchasingUser(),
                user.expenseUser(),
                user.department().flatMap(Named::id).orElse(null),
                user.department().flatMap(Named::name).orElse(null),
                list(user.roles().stream().map(Rows::role).toList()),
                list(user.contentGroups().stream().map(Rows::named).toList()),
                user.manager().map(Rows::person).orElse(null),
                user.createdAt().orElse(null),
                user.updatedAt().orElse(null));
    }

    static SupplierRow of(CoupaSupplier supplier) {
        return new SupplierRow(
                supplier.id(),
                supplier.name().orElse(null),
                supplier.displayName().orElse(null),
                supplier.number().orElse(null),
                supplier.status().orElse(null),
                supplier.onHold().orElse(null),
                supplier.oneTimeSupplier().orElse(null),
                supplier.taxId().orElse(null),
                supplier.duns().orElse(null),
                supplier.website().orElse(null),
                supplier.poMethod().orElse(null),
                supplier.poEmail().orElse(null),
                supplier.paymentMethod().orElse(null),
                supplier.paymentTerm().orElse(null),
                supplier.accountNumber().orElse(null),
                supplier.primaryContact().orElse(null),
                supplier.primaryAddress().orElse(null),
                supplier.parent().map(Rows::named).orElse(null),
                list(supplier.contentGroups().stream().map(Rows::named).toList()),
                supplier.customFields().orElse(null),
                supplier.createdAt().orElse(null),
                supplier.updatedAt().orElse(null));
    }

    static ContractRow of(CoupaContract contract) {
        return new ContractRow(
                contract.id(),
                contract.number().orElse(null),
                contract.name().orElse(null),
                contract.status().orElse(null),
                contract.version().map(Math::toIntExact).orElse(null),
                contract.type().orElse(null),
                contract.description().orElse(null),
                contract.supplier().flatMap(Named::id).orElse(null),
                contract.supplier().flatMap(Named::name).orElse(null),
                contract.startDate().orElse(null),
                contract.endDate().orElse(null),
                contract.termType().orElse(null),
                contract.minimumValue().orElse(null),
                contract.maximumValue().orElse(null),
                contract.currency().orElse(null),
                contract.contractOwner().orElse(null),
                contract.department().flatMap(Named::name).orElse(null),
                contract.publishedDate().orElse(null),
                contract.executionDate().orElse(null),
                contract.terminated().orElse(null),
                contract.parent().orElse(null),
                contract.masterContract().orElse(null),
                contract.currentApproval().orElse(null),
                list(contract.currentParallelApprovals()),
                list(contract.contentGroups().stream().map(Rows::named).toList()),
                contract.customFields().orElse(null),
                contract.createdAt().orElse(null),
                contract.updatedAt().orElse(null));
    }

    private static JsonNode role(CoupaUser.Role role) {
        var node = JSON.createObjectNode();
        node.set("id", value(role.id()));
        node.set("name", value(role.name()));
        return node.put("system-role", role.systemRole()).put("omnipotent", role.omnipotent());
    }

    private static JsonNode named(Named named) {
        var node = JSON.createObjectNode();
        node.set("id", value(named.id()));
        node.set("name", value(named.name()));
        return node;
    }

    private static JsonNode person(CoupaUser.Person person) {
        var node = JSON.createObjectNode();
        node.set("id", value(person.id()));
        node.set("login", value(person.login()));
        node.set("email", value(person.email()));
        return node;
    }

    private static JsonNode value(Optional<?> value) {
        return JSON.valueToTree(value.orElse(null));
    }

    private static JsonNode list(List<? extends JsonNode> nodes) {
        return JSON.createArrayNode().addAll(nodes);
    }
}
