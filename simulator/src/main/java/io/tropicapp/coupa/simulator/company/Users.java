package io.tropicapp.coupa.simulator.company;

import io.tropicapp.coupa.simulator.company.Identities.Identity;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes users. One in ten has neither licence, four purchasing, two expense, three both; some have no department (null or
 * no key at all), no or several roles, a login that is not the address, an empty
 * employee number, no address that their things go to.
 */
final class Users {

    private static final List<String> LATER_LICENCES = List.of(
            "analytics-user",
            "aic-user",
            "spend-guard-user",
            "ccw-user",
            "clm-advanced-user",
            "supply-chain-user",
            "treasury-user",
            "risk-assess-user",
            "travel-user",
            "invoicing-user",
            "category-planner-user",
            "msp-user");

    private final long seed;
    private final Directory directory;
    private final Premises premises;
    private final Timestamps timestamps;
    private final Identities identities = new Identities();

    Users(long seed, Directory directory, Premises premises, Timestamps timestamps) {
        this.seed = seed;
        this.directory = directory;
        this.premises = premises;
        this.timestamps = timestamps;
    }

    /** A user who reports to one of those before him; the first reports to nobody. */
    ObjectNode make(Stamp stamp, List<ObjectNode> before) {
        Dice dice = Dice.of(seed, "users", stamp.index());
        ObjectNode user = identified(stamp, identities.of(stamp, dice));
        licensed(user, stamp);
        configured(user, stamp);
        placed(user, stamp, dice);
        user.set("manager", before.isEmpty() ? Trees.nothing() : manager(before, dice));
        user.set(
                "custom-fields",
                Trees.object().put("cost-centre", stamp.every(6, 1) ? null : "CC-" + dice.between(100, 180)));
        return user;
    }

    private ObjectNode identified(Stamp stamp, Identity identity) {
        return Trees.object()
                .put("id", stamp.id())
                .put("created-at", timestamps.write(stamp.created()))
                .put("updated-at", timestamps.write(stamp.updated()))
                .put("login", identity.login())
                .put("email", identity.email())
                .put("employee-number", employeeNumber(stamp))
                .put("firstname", identity.first())
                .put("lastname", identity.last())
                .put("middlename", stamp.every(7, 6) ? "M." : null)
                .put("fullname", identity.full())
                .put("active", !stamp.every(12, 10));
    }

    private static @Nullable String employeeNumber(Stamp stamp) {
        return stamp.every(17, 6) ? "" : stamp.every(9, 2) ? null : "E%05d".formatted(stamp.id());
    }

    private static void licensed(ObjectNode user, Stamp stamp) {
        int kind = stamp.index() % 10;
        user.put("purchasing-user", kind < 4 || (kind > 5 && kind < 9));
        user.put("expense-user", kind > 3 && kind < 9);
        user.put("sourcing-user", stamp.every(25, 1))
                .put("inventory-user", false)
                .put("contracts-user", stamp.every(14, 1));
        LATER_LICENCES.forEach(licence -> user.put(licence, false));
    }

    private static void configured(ObjectNode user, Stamp stamp) {
        user.put("api-user", stamp.index() == 2)
                .put("salesforce-id", (String) null)
                .put("avatar-thumb-url", (String) null)
                .put("account-security-type", 0)
                .put("business-group-security-type", 1)
                .put("authentication-method", stamp.every(3, 0) ? "saml" : "coupa_credentials")
                .put("sso-identifier", stamp.every(3, 0) ? user.path("email").asString() : null)
                .put("default-locale", stamp.every(5, 0) ? null : "en")
                .put("mention-name", "m" + stamp.id());
    }

    private void placed(ObjectNode user, Stamp stamp, Dice dice) {
        ObjectNode department = Trees.reduced(dice.pick(directory.departments), "id", "name", "active");
        if (!stamp.every(61, 11)) {
            user.set("department", stamp.every(29, 7) ? Trees.nothing() : department);
        }
        user.set("roles", stamp.every(89, 17) ? Trees.nothing() : Trees.array(roles(stamp, dice)));
        user.set("content-groups", stamp.every(83, 13) ? Trees.nothing() : Trees.array(groups(stamp, dice)));
        user.set("default-currency", dice.pick(directory.currencies));
        user.set("default-address", stamp.every(4, 1) ? Trees.nothing() : premises.usual(stamp.index()));
        List.of("account-groups", "approval-groups", "user-groups", "working-warehouses", "inventory-organizations")
                .forEach(list -> user.set(list, Trees.none()));
        List.of("expenses-delegated-to", "can-expense-for").forEach(list -> user.set(list, Trees.none()));
    }

    private List<ObjectNode> roles(Stamp stamp, Dice dice) {
        if (stamp.every(47, 9)) {
            return List.of();
        }
        int extra = stamp.every(5, 1) ? dice.between(1, 2) : 0;
        int from = stamp.index() == 1 ? 0 : dice.between(3, 7);
        var further = IntStream.range(from, from + extra).mapToObj(directory.roles::get);
        return Stream.concat(Stream.of(directory.roles.get(2)), further).toList();
    }

    private List<ObjectNode> groups(Stamp stamp, Dice dice) {
        if (stamp.every(31, 4)) {
            return List.of();
        }
        ObjectNode everyone = directory.groups.getFirst();
        int other = dice.between(1, directory.groups.size() - 1);
        return (stamp.every(3, 2) ? List.of(everyone, directory.groups.get(other)) : List.of(everyone))
                .stream()
                        .map(group -> Trees.reduced(group, "id", "name", "description"))
                        .toList();
    }

    private static JsonNode manager(List<ObjectNode> before, Dice dice) {
        return Trees.userSimple(before.get(dice.between(0, Math.min(before.size(), 200) - 1)));
    }
}
