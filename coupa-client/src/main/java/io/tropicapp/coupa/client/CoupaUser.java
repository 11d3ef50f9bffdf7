package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A user ({@code /api/users}; Swagger {@code User}). Anything but the id can be missing: an administrator can thin out answers.
 *
 * @param active true unless Coupa says otherwise
 * @param purchasingUser has a Purchasing licence; false unless Coupa says otherwise, and so is {@code expenseUser}
 */
public record CoupaUser(
        long id,
        Optional<String> login,
        Optional<String> email,
        Optional<String> firstname,
        Optional<String> lastname,
        Optional<String> fullname,
        Optional<String> employeeNumber,
        boolean active,
        boolean purchasingUser,
        boolean expenseUser,
        Optional<Named> department,
        List<Role> roles,
        List<Named> contentGroups,
        Optional<Person> manager,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of(
                    "id",
                    "login",
                    "email",
                    "firstname",
                    "lastname",
                    "fullname",
                    "employee-number",
                    "active",
                    "purchasing-user",
                    "expense-user",
                    "created-at",
                    "updated-at")
            .with("department", "id", "name")
            .with("roles", "id", "name", "system-role", "omnipotent")
            .with("content-groups", "id", "name")
            .with("manager", "id", "login", "email");

    /** What a user may do in Coupa. */
    public record Role(Optional<Long> id, Optional<String> name, boolean systemRole, boolean omnipotent) {

        static Role read(Attributes attributes) {
            return new Role(
                    attributes.number("id"),
                    attributes.text("name"),
                    attributes.flag("system-role").orElse(false),
                    attributes.flag("omnipotent").orElse(false));
        }
    }

    /** Another user, as far as it is named. */
    public record Person(Optional<Long> id, Optional<String> login, Optional<String> email) {

        static Person read(Attributes attributes) {
            return new Person(attributes.number("id"), attributes.text("login"), attributes.text("email"));
        }
    }

    static CoupaUser read(JsonNode node) {
        var user = Attributes.ofRecord(node);
        return new CoupaUser(
                user.id(),
                user.text("login"),
                user.text("email"),
                user.text("firstname"),
                user.text("lastname"),
                user.text("fullname"),
                user.text("employee-number"),
                user.flag("active").orElse(true),
                user.flag("purchasing-user").orElse(false),
                user.flag("expense-user").orElse(false),
                user.one("department", Named::read),
                user.many("roles", Role::read),
                user.many("content-groups", Named::read),
                user.one("manager", Person::read),
                user.time("created-at"),
                user.time("updated-at"));
    }
}
