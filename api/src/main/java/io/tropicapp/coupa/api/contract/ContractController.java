package io.tropicapp.coupa.api.contract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.api.record.RecordFilter;
import io.tropicapp.coupa.store.contract.Contracts;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coupa records")
class ContractController {

    private final VisibleConnections connections;
    private final Contracts contracts;

    ContractController(VisibleConnections connections, Contracts contracts) {
        this.connections = connections;
        this.contracts = contracts;
    }

    @GetMapping("/v1/connections/{connection}/contracts")
    @Operation(summary = "List contracts, by Coupa's id")
    Page<ContractView> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @ParameterObject @Valid RecordFilter filter,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        return Page.of(
                contracts.list(known.id(), filter.on(page)),
                page,
                contract -> contract.row().coupaId(),
                ContractView::of);
    }
}
