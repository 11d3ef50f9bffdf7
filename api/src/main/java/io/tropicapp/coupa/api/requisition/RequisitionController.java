package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/v1/connections/{connection}/requisitions")
@Tag(name = "Requisitions")
class RequisitionController {

    private final VisibleConnections connections;
    private final RequisitionSettingsByConnection settings;
    private final RequisitionRequests requests;
    private final Requisitions requisitions;
    private final RequisitionViews views;
    private final Answers answers;

    RequisitionController(
            VisibleConnections connections,
            RequisitionSettingsByConnection settings,
            RequisitionRequests requests,
            Requisitions requisitions,
            RequisitionViews views,
            Answers answers) {
        this.connections = connections;
        this.settings = settings;
        this.requests = requests;
        this.requisitions = requisitions;
        this.views = views;
        this.answers = answers;
    }

    @PostMapping
    @ApiResponse(responseCode = "200", description = "The same was asked for before, or it was corrected")
    @ApiResponse(responseCode = "202", description = "It is taken up: follow the link", useReturnTypeSchema = true)
    @Operation(
            summary = "Make a Coupa requisition of a Tropic request",
            description =
                    "Once per Tropic request id: the same request again answers the requisition that is there. With another body"
                            + " it is the correction of one that was refused or rejected or is a draft, as `resubmit`; later than"
                            + " that, 409 `requisition-not-editable`. Refused before Coupa is asked, 422: `requester-not-found`,"
                            + " `requester-ambiguous`, `requester-inactive`, `requester-without-licence`, `supplier-not-found`,"
                            + " `supplier-not-active`, `catalogs-not-supported`; and 409: `step-not-open`, `needs-credentials`,"
                            + " `requisitions-unavailable`. What Coupa itself refuses is shown in `refusal`.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RequestedRequisition.class)))
    ResponseEntity<RequisitionView> request(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID connection, @RequestBody JsonNode body) {
        var known = connections.get(caller, connection);
        var given = Given.body(body);
        var id = RequestReader.id(given);
        var asked = RequestReader.read(given, settings.of(known.id()));
        return answers.of(known, id, requests.request(known, id, asked, caller));
    }

    @GetMapping
    @Operation(summary = "List requisitions, the newest first")
    Page<RequisitionSummary> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @Parameter(description = "Only those in this status.") @RequestParam(required = false) @Nullable
                    RequisitionStatus status,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        return Page.of(
                requisitions.list(
                        known.id(), Optional.ofNullable(status).map(Enum::name), page.afterText(), page.lookAhead()),
                page,
                RequisitionRow::tropicRequestId,
                RequisitionSummary::of);
    }

    @GetMapping("/{tropicRequestId}")
    @Operation(
            summary = "Show a requisition",
            description =
                    "Coupa's status and ours, whose turn it is, the approval chain, its purchase orders, and all that happened.")
    RequisitionView get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicRequestId) {
        return views.now(connections.get(caller, connection), tropicRequestId);
    }
}
