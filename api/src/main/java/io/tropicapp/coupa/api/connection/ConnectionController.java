package io.tropicapp.coupa.api.connection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/connections")
@Tag(name = "Connections")
class ConnectionController {

    private final Connections connections;
    private final ConnectionViews views;

    ConnectionController(Connections connections, ConnectionViews views) {
        this.connections = connections;
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary = "List connections, the oldest first",
            description =
                    "Those of the caller's organization; all of them for a token that belongs to none. Without those that are"
                            + " disconnected, unless asked for.")
    Page<ConnectionSummary> list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Only those of this organization.") @RequestParam Optional<String> organizationId,
            @Parameter(description = "Those that are disconnected too.") @RequestParam(defaultValue = "false")
                    boolean includeDisconnected,
            @ParameterObject @Valid PageParameters page) {
        if (organizationId.filter(asked -> !caller.sees(asked)).isPresent()) {
            throw Problem.notFound("organization " + organizationId.get());
        }
        return Page.of(
                connections.page(
                        caller.organizationId().or(() -> organizationId),
                        includeDisconnected,
                        page.afterUuid(),
                        page.lookAhead()),
                page,
                Connection::id,
                connection -> views.summary(caller, connection));
    }

    @GetMapping("/{connection}")
    @Operation(
            summary = "Show a connection",
            description =
                    "Its stage and health; its steps with who they wait for, since when, due by when, and what the caller"
                            + " can do now; and how its syncs go.")
    ConnectionView get(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        return views.now(caller, connection);
    }
}
