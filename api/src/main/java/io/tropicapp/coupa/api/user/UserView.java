package io.tropicapp.coupa.api.user;

import io.tropicapp.coupa.api.record.CamelCase;
import io.tropicapp.coupa.store.user.StoredUser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user as Coupa has it, and what became of it here. Anything that Coupa left out is null.
 *
 * @param status active or inactive in Coupa
 * @param createdAt in Coupa, like {@code updatedAt}
 * @param retiredAt since when it has none of the licences that the Owner chose
 * @param invitedAt when it was invited to Tropic
 * @param changedAt when something in it last changed here
 */
record UserView(
        long coupaId,
        String status,
        @Nullable String login,
        @Nullable String email,
        @Nullable String firstname,
        @Nullable String lastname,
        @Nullable String fullname,
        @Nullable String employeeNumber,
        boolean active,
        boolean purchasingUser,
        boolean expenseUser,
        @Nullable Department department,
        @Nullable JsonNode roles,
        @Nullable JsonNode contentGroups,
        @Nullable JsonNode manager,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant retiredAt,
        @Nullable Instant invitedAt,
        Instant changedAt) {

    record Department(@Nullable Long id, @Nullable String name) {}

    static UserView of(StoredUser user) {
        var row = user.row();
        return new UserView(
                row.coupaId(),
                row.active() ? "active" : "inactive",
                row.login(),
                row.email(),
                row.firstname(),
                row.lastname(),
                row.fullname(),
                row.employeeNumber(),
                row.active(),
                row.purchasingUser(),
                row.expenseUser(),
                department(row.departmentId(), row.departmentName()),
                CamelCase.of(row.roles()),
                CamelCase.of(row.contentGroups()),
                CamelCase.of(row.manager()),
                row.coupaCreatedAt(),
                row.coupaUpdatedAt(),
                user.retiredAt().orElse(null),
                user.invitedAt().orElse(null),
                user.changedAt());
    }

    private static @Nullable Department department(@Nullable Long id, @Nullable String name) {
        return id == null && name == null ? null : new Department(id, name);
    }
}
