package io.tropicapp.coupa.api.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.record.RecordFilter;
import io.tropicapp.coupa.store.user.Users;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coupa records")
class UserController {

    private static final Set<String> STATUSES = Set.of("active", "inactive");

    private final VisibleConnections connections;
    private final Users users;

    UserController(VisibleConnections connections, Users users) {
        this.connections = connections;
        this.users = users;
    }

    @GetMapping("/v1/connections/{connection}/users")
    @Operation(summary = "List users, by Coupa's id")
    Page<UserView> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @ParameterObject @Valid RecordFilter filter,
            @ParameterObject @Valid PageParameters page,
            @Parameter(description = "Also those without a licence that the Owner chose.")
                    @RequestParam(defaultValue = "false")
                    boolean includeRetired) {
        var known = connections.get(caller, connection);
        requireKnown(filter.status());
        return Page.of(
                users.list(known.id(), filter.on(page), includeRetired),
                page,
                user -> user.row().coupaId(),
                UserView::of);
    }

    private static void requireKnown(@Nullable String status) {
        if (status != null && !status.isBlank() && !STATUSES.contains(status.toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("status", "must be active or inactive");
        }
    }
}
