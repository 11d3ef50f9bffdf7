package io.tropicapp.coupa.api.supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.store.supplier.SupplierOnboardingRow;
import io.tropicapp.coupa.store.supplier.SupplierOnboardings;
import io.tropicapp.coupa.workflows.supplier.SupplierOnboardingStatus;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/connections/{connection}/supplier-onboardings")
@Tag(name = "Supplier onboarding")
class SupplierOnboardingController {

    private final VisibleConnections connections;
    private final OnboardingRequests requests;
    private final SupplierOnboardings tasks;
    private final OnboardingViews views;

    SupplierOnboardingController(
            VisibleConnections connections,
            OnboardingRequests requests,
            SupplierOnboardings tasks,
            OnboardingViews views) {
        this.connections = connections;
        this.requests = requests;
        this.tasks = tasks;
        this.views = views;
    }

    @PostMapping
    @ApiResponse(responseCode = "200", description = "The same was asked for before")
    @ApiResponse(responseCode = "202", description = "It is taken up: follow the link", useReturnTypeSchema = true)
    @Operation(
            summary = "Wait until a supplier exists in Coupa",
            description =
                    "Once per Tropic task id: the same task again answers the one that is there; for another supplier or with other"
                            + " instructions, 409 `supplier-onboarding-differs`. A supplier that is there and active skips the task at"
                            + " once, saying why; where it is not certain, a person chooses among candidates; otherwise each sync looks"
                            + " for it. Possible from the first day of a connection.")
    ResponseEntity<OnboardingView> request(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid RequestedOnboarding body) {
        var known = connections.get(caller, connection);
        var status = requests.request(known, body, caller) ? HttpStatus.ACCEPTED : HttpStatus.OK;
        var view = views.now(known, body.tropicTaskId(), Optional.empty());
        return ResponseEntity.status(status)
                .location(URI.create(OnboardingViews.address(known.id(), body.tropicTaskId())))
                .body(view);
    }

    @GetMapping
    @Operation(summary = "List supplier onboardings, the newest first")
    Page<OnboardingSummary> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @Parameter(description = "Only those in this status.") @RequestParam(required = false) @Nullable
                    SupplierOnboardingStatus status,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        return Page.of(
                tasks.list(known.id(), Optional.ofNullable(status).map(Enum::name), page.afterText(), page.lookAhead()),
                page,
                SupplierOnboardingRow::tropicTaskId,
                OnboardingSummary::of);
    }

    @GetMapping("/{tropicTaskId}")
    @Operation(
            summary = "Show a supplier onboarding",
            description =
                    "Where it stands and whose turn it is, the supplier or the candidates with what speaks for them, the instructions,"
                            + " and what Coupa's Supplier Information said last.")
    OnboardingView get(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID connection, @PathVariable String tropicTaskId) {
        return views.now(connections.get(caller, connection), tropicTaskId, Optional.empty());
    }
}
