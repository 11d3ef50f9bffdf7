package io.tropicapp.coupa.store.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user as Coupa has it. Any text can be missing: an administrator can thin out what Coupa answers.
 *
 * @param roles a list of {@code id, name, system-role}, kept as it is given
 * @param contentGroups a list of {@code id, name}, kept as it is given
 * @param manager kept as it is given
 */
public record UserRow(
        long coupaId,
        @Nullable String login,
        @Nullable String email,
        @Nullable String firstname,
        @Nullable String lastname,
        @Nullable String fullname,
        @Nullable String employeeNumber,
        boolean active,
        boolean purchasingUser,
        boolean expenseUser,
        @Nullable Long departmentId,
        @Nullable String departmentName,
        @Nullable JsonNode roles,
        @Nullable JsonNode contentGroups,
        @Nullable JsonNode manager,
        @Nullable Instant coupaCreatedAt,
        @Nullable Instant coupaUpdatedAt) {}
