package io.tropicapp.coupa.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.store.audit.AuditEntry;
import io.tropicapp.coupa.store.audit.AuditLog;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final VisibleConnections connections;
    private final AuditLog audit;

    AuditController(VisibleConnections connections, AuditLog audit) {
        this.connections = connections;
        this.audit = audit;
    }

    @GetMapping("/v1/connections/{connection}/audit")
    @Tag(name = "Connections")
    @Operation(summary = "List who did what, the newest first")
    Page<AuditView> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        return Page.of(
                audit.list(known.id(), page.lookAhead(), page.afterNumber()), page, AuditEntry::id, AuditView::of);
    }

    @GetMapping("/v1/audit")
    @Tag(name = "Operations")
    @Operation(
            summary = "List who did what to no connection in particular, the newest first",
            description = "Tokens made and revoked, subscriptions changed, payloads of Temporal decoded.")
    Page<AuditView> listOfNoConnection(
            @AuthenticationPrincipal Caller caller, @ParameterObject @Valid PageParameters page) {
        caller.mustSeeAll();
        return Page.of(
                audit.listOfNoConnection(page.lookAhead(), page.afterNumber()), page, AuditEntry::id, AuditView::of);
    }
}
