package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.store.requisition.RequisitionRow;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What can be said to a requisition that is there. */
@RestController
@RequestMapping("/v1/connections/{connection}/requisitions/{tropicRequestId}")
@Tag(name = "Requisitions")
class RequisitionActionController {

    private final VisibleConnections connections;
    private final RequisitionSettingsByConnection settings;
    private final RequisitionViews views;
    private final Checks checks;
    private final Corrections corrections;
    private final Conversations conversations;
    private final Answers answers;

    RequisitionActionController(
            VisibleConnections connections,
            RequisitionSettingsByConnection settings,
            RequisitionViews views,
            Checks checks,
            Corrections corrections,
            Conversations conversations,
            Answers answers) {
        this.connections = connections;
        this.settings = settings;
        this.views = views;
        this.checks = checks;
        this.corrections = corrections;
        this.conversations = conversations;
        this.answers = answers;
    }

    @PostMapping("/resubmit")
    @ApiResponse(responseCode = "200", description = "It is sent", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "It is taken up and not done yet", useReturnTypeSchema = true)
    @Operation(
            summary = "Correct a requisition and submit it again",
            description =
                    "With all of the request, but for its id; or without a body, to submit it as it is. The same checks as for a"
                            + " new one. 422 `requisition-refused` has Coupa's words for each field; 409 `requisition-not-editable` says"
                            + " whose turn it is.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RequestedRequisition.class)))
    ResponseEntity<RequisitionView> resubmit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicRequestId,
            @RequestBody(required = false) @Nullable JsonNode body) {
        var known = connections.get(caller, connection);
        var row = views.row(known, tropicRequestId);
        var asked = asked(row, body);
        corrections.mustBeEditable(row);
        var draft = checks.draft(known, asked);
        return answers.ofCorrection(known, tropicRequestId, corrections.correct(known, row, draft, caller));
    }

    private Asked asked(RequisitionRow row, @Nullable JsonNode body) {
        if (body == null || body.isNull() || (body.isObject() && body.isEmpty())) {
            return Asked.of(Drafts.read(row.draft()));
        }
        var given = Given.body(body);
        if (given.has("tropicRequestId") && !RequestReader.id(given).equals(row.tropicRequestId())) {
            given.complain("tropicRequestId", "must be that of the address, or not given");
        }
        return RequestReader.read(given, settings.of(row.connectionId()));
    }

    @PostMapping("/withdraw")
    @ApiResponse(responseCode = "200", description = "It is taken back", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "It is taken up and not done yet", useReturnTypeSchema = true)
    @Operation(
            summary = "Take a request back",
            description =
                    "As far as Coupa's API allows: what Coupa never had, and drafts. Else 409 `withdraw-in-coupa` says what a person"
                            + " can do in Coupa.")
    ResponseEntity<RequisitionView> withdraw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicRequestId) {
        var known = connections.get(caller, connection);
        return conversations.withdraw(known, views.row(known, tropicRequestId), caller)
                ? answers.done(known, tropicRequestId)
                : answers.underWay(known, tropicRequestId);
    }

    @PostMapping("/refresh")
    @ApiResponse(responseCode = "200", description = "As Coupa has it now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "It is taken up and not done yet", useReturnTypeSchema = true)
    @Operation(
            summary = "Look at a requisition in Coupa now",
            description = "One that is no longer followed is shown as it is.")
    ResponseEntity<RequisitionView> refresh(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicRequestId) {
        var known = connections.get(caller, connection);
        return conversations.refresh(known, views.row(known, tropicRequestId), caller)
                ? answers.done(known, tropicRequestId)
                : answers.underWay(known, tropicRequestId);
    }
}
