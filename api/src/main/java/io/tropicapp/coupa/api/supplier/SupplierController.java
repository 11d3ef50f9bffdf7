package io.tropicapp.coupa.api.supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.api.record.RecordFilter;
import io.tropicapp.coupa.store.supplier.Suppliers;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coupa records")
class SupplierController {

    private final VisibleConnections connections;
    private final Suppliers suppliers;

    SupplierController(VisibleConnections connections, Suppliers suppliers) {
        this.connections = connections;
        this.suppliers = suppliers;
    }

    @GetMapping("/v1/connections/{connection}/suppliers")
    @Operation(summary = "List suppliers, by Coupa's id")
    Page<SupplierView> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @ParameterObject @Valid RecordFilter filter,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        return Page.of(
                suppliers.list(known.id(), filter.on(page)),
                page,
                supplier -> supplier.row().coupaId(),
                SupplierView::of);
    }
}
