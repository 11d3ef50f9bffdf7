package io.tropicapp.coupa.api.supplier;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.store.connection.Connection;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people say to a task that is there. */
@RestController
@RequestMapping("/v1/connections/{connection}/supplier-onboardings/{tropicTaskId}")
@Tag(name = "Supplier onboarding")
class DecisionController {

    private static final String DONE = "It is done";
    private static final String TAKEN_UP = "It is taken up and not done yet";
    private static final String UNDER_WAY =
            "This was taken up and is not done yet. Look at the task again in a minute; nothing needs to be sent again.";

    private final VisibleConnections connections;
    private final OnboardingViews views;
    private final Decisions decisions;

    DecisionController(VisibleConnections connections, OnboardingViews views, Decisions decisions) {
        this.connections = connections;
        this.views = views;
        this.decisions = decisions;
    }

    @PostMapping("/choose")
    @ApiResponse(responseCode = "200", description = DONE, useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = TAKEN_UP, useReturnTypeSchema = true)
    @Operation(
            summary = "Say which supplier it is",
            description =
                    "Confirms a candidate or names any other that is here; one that is not active is waited for. With isNew, those that"
                            + " are shown are not offered again, and the task waits for one to come. A screen sends along the"
                            + " candidates that it has shown, so that nobody decides on others. 422 `supplier-not-found`; 409"
                            + " `supplier-onboarding-ended`, `supplier-candidates-changed`.")
    ResponseEntity<OnboardingView> choose(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicTaskId,
            @RequestBody @Valid Decision.Choice body) {
        var known = connections.get(caller, connection);
        var row = views.row(known, tropicTaskId);
        return answer(known, tropicTaskId, decisions.choose(known, row, body, caller));
    }

    @PostMapping("/complete")
    @ApiResponse(responseCode = "200", description = DONE, useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = TAKEN_UP, useReturnTypeSchema = true)
    @Operation(
            summary = "Complete a task by hand",
            description =
                    "With an active supplier that was brought over from Coupa. 422 `supplier-not-found`, `supplier-not-active`; 409"
                            + " `supplier-onboarding-ended`.")
    ResponseEntity<OnboardingView> complete(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicTaskId,
            @RequestBody @Valid Decision.Completion body) {
        var known = connections.get(caller, connection);
        var row = views.row(known, tropicTaskId);
        return answer(known, tropicTaskId, decisions.complete(known, row, body.coupaSupplierId(), caller));
    }

    @PostMapping("/skip")
    @ApiResponse(responseCode = "200", description = DONE, useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = TAKEN_UP, useReturnTypeSchema = true)
    @Operation(summary = "Skip a task by hand", description = "For a reason. 409 `supplier-onboarding-ended`.")
    ResponseEntity<OnboardingView> skip(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @PathVariable String tropicTaskId,
            @RequestBody @Valid Decision.Skip body) {
        var known = connections.get(caller, connection);
        var row = views.row(known, tropicTaskId);
        return answer(
                known, tropicTaskId, decisions.skip(known, row, body.reason().strip(), caller));
    }

    @PostMapping("/refresh")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = TAKEN_UP, useReturnTypeSchema = true)
    @Operation(
            summary = "Look at once",
            description =
                    "At what Coupa's Supplier Information says, and for the supplier among those that are here. New suppliers come with"
                            + " a sync.")
    ResponseEntity<OnboardingView> refresh(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID connection, @PathVariable String tropicTaskId) {
        var known = connections.get(caller, connection);
        return answer(known, tropicTaskId, decisions.refresh(known, views.row(known, tropicTaskId), caller));
    }

    private ResponseEntity<OnboardingView> answer(Connection connection, String task, boolean done) {
        return done
                ? ResponseEntity.ok(views.now(connection, task, Optional.empty()))
                : ResponseEntity.accepted().body(views.now(connection, task, Optional.of(UNDER_WAY)));
    }
}
