package io.tropicapp.coupa.api.contract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovalRow;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/connections/{connection}/contract-approvals")
@Tag(name = "Contract approvals")
class ContractApprovalController {

    private static final String UNDER_WAY =
            "This was taken up and is not done yet. Look again in a minute; nothing needs to be sent again.";

    private final VisibleConnections connections;
    private final ContractLinks links;
    private final ContractProcesses processes;
    private final ContractApprovals contracts;
    private final ContractApprovalViews views;

    ContractApprovalController(
            VisibleConnections connections,
            ContractLinks links,
            ContractProcesses processes,
            ContractApprovals contracts,
            ContractApprovalViews views) {
        this.connections = connections;
        this.links = links;
        this.processes = processes;
        this.contracts = contracts;
        this.views = views;
    }

    @PostMapping
    @ApiResponse(responseCode = "200", description = "It is linked to this request already", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "It is taken up: follow the link", useReturnTypeSchema = true)
    @Operation(
            summary = "Link a Coupa contract to a Tropic request, and follow its approvals",
            description = "A contract has one Tropic request at a time: 409 `contract-linked` names the other one. 422"
                    + " `contract-not-found` if the last sync has not seen it, with the time of the next one, and"
                    + " `contract-ambiguous` if several have the number. One that is published is done at once.")
    ResponseEntity<ContractApprovalView> link(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid RequestedLink body) {
        var known = connections.get(caller, connection);
        var linked = links.link(known, body, caller);
        var there = linked.fresh() ? HttpStatus.ACCEPTED : HttpStatus.OK;
        return answer(there, known, linked.row(), Optional.empty());
    }

    @GetMapping
    @Operation(summary = "List linked contracts, the newest link first")
    Page<ContractApprovalSummary> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @Parameter(description = "Only those in this status.") @RequestParam(required = false) @Nullable
                    ContractStatus status,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        return Page.of(
                contracts.list(
                        known.id(), Optional.ofNullable(status).map(Enum::name), page.afterNumber(), page.lookAhead()),
                page,
                ContractApprovalRow::coupaContractId,
                ContractApprovalSummary::of);
    }

    @GetMapping("/{coupaContractId}")
    @Operation(
            summary = "Show a linked contract",
            description =
                    "Coupa's status and ours, whose turn it is, the approval chain, its versions and amendments, and all that"
                            + " happened.")
    ContractApprovalView get(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID connection, @PathVariable long coupaContractId) {
        return views.now(connections.get(caller, connection), coupaContractId, Optional.empty());
    }

    @PostMapping("/{coupaContractId}/refresh")
    @ApiResponse(responseCode = "200", description = "As Coupa has it now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "It is taken up and not done yet", useReturnTypeSchema = true)
    @Operation(
            summary = "Look at a linked contract in Coupa now",
            description = "One that is no longer followed is shown as it is.")
    ResponseEntity<ContractApprovalView> refresh(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID connection, @PathVariable long coupaContractId) {
        var known = connections.get(caller, connection);
        var row = views.row(known, coupaContractId);
        return answer(known, row, processes.refresh(known, row, caller));
    }

    @DeleteMapping("/{coupaContractId}")
    @ApiResponse(responseCode = "200", description = "It is linked no longer", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "It is taken up and not done yet", useReturnTypeSchema = true)
    @Operation(
            summary = "Unlink a contract",
            description =
                    "Its process ends with that reason; what is known of it stays, and it can be linked again. One that has ended"
                            + " is shown as it is. With `tropicRequestId` it is safe to repeat: 409 `contract-linked` if the contract"
                            + " is another request's by now.")
    ResponseEntity<ContractApprovalView> unlink(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable long coupaContractId,
            @Parameter(description = "Whose link it is: another request's is left alone.")
                    @RequestParam(required = false)
                    @Nullable
                    String tropicRequestId) {
        var known = connections.get(caller, connection);
        var row = views.row(known, coupaContractId);
        ContractLinks.mustBeOf(row, tropicRequestId);
        boolean done = processes.unlink(known, row, caller);
        ContractLinks.mustBeOf(views.row(known, coupaContractId), tropicRequestId);
        return answer(known, row, done);
    }

    private ResponseEntity<ContractApprovalView> answer(Connection connection, ContractApprovalRow row, boolean done) {
        return done
                ? answer(HttpStatus.OK, connection, row, Optional.empty())
                : answer(HttpStatus.ACCEPTED, connection, row, Optional.of(UNDER_WAY));
    }

    private ResponseEntity<ContractApprovalView> answer(
            HttpStatus status, Connection connection, ContractApprovalRow row, Optional<String> note) {
        return ResponseEntity.status(status)
                .location(URI.create(ContractApprovalViews.address(row)))
                .body(views.now(connection, row.coupaContractId(), note));
    }
}
