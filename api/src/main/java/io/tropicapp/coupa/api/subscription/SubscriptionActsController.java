package io.tropicapp.coupa.api.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.workflows.subscription.TestDelivery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/subscriptions/{subscription}")
@Tag(name = "Subscriptions")
class SubscriptionActsController {

    private final VisibleSubscriptions visible;
    private final SubscriptionChanges changes;
    private final SubscriptionProcesses processes;
    private final EventFeed feed;

    SubscriptionActsController(
            VisibleSubscriptions visible,
            SubscriptionChanges changes,
            SubscriptionProcesses processes,
            EventFeed feed) {
        this.visible = visible;
        this.changes = changes;
        this.processes = processes;
        this.feed = feed;
    }

    /** A secret, shown once. */
    record NewSecret(@Schema(example = "whsec_…") String secret) {}

    /** Where to begin again. */
    record Replay(
            @Schema(description = "Everything behind this position is sent, again or for the first time.")
            @NotNull(message = "must be given")
            @Min(value = 0, message = "must be 0 or more")
            Long after) {}

    /**
     * What came of a test.
     *
     * @param id of the event that was sent
     * @param statusCode what the receiver answered, if it answered
     * @param detail what went wrong, if it did
     */
    record Tested(
            String id,
            boolean delivered,
            @Nullable Integer statusCode,
            @Nullable String detail) {

        private static Tested of(TestDelivery test) {
            return new Tested(
                    test.id(),
                    test.failure().isEmpty(),
                    test.code().orElse(null),
                    test.failure().orElse(null));
        }
    }

    @PostMapping("/secrets")
    @ApiResponse(responseCode = "201", description = "The new secret, shown this once", useReturnTypeSchema = true)
    @Operation(
            summary = "Make a new secret",
            description =
                    "Deliveries are signed with the new one and, for a day, with the one before it as well. The answer is"
                            + " the only place where it is ever shown, so it is not repeated for an Idempotency-Key.")
    ResponseEntity<NewSecret> rotate(@AuthenticationPrincipal Caller caller, @PathVariable UUID subscription) {
        var secret = changes.rotate(visible.get(caller, subscription), caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Cache-Control", "no-store")
                .body(new NewSecret(secret.shown()));
    }

    @PostMapping("/pause")
    @Operation(summary = "Pause a subscription", description = "Nothing is sent until it is resumed.")
    SubscriptionView pause(@AuthenticationPrincipal Caller caller, @PathVariable UUID subscription) {
        changes.pause(visible.get(caller, subscription).id(), caller);
        return told(caller, subscription);
    }

    @PostMapping("/resume")
    @ApiResponse(responseCode = "200", description = "It goes on", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "410",
            description =
                    "What it has not received is no longer kept. The member `after` says from where it can be replayed.")
    @Operation(
            summary = "Resume a subscription",
            description = "It goes on where it was: what was told meanwhile is sent now.")
    SubscriptionView resume(@AuthenticationPrincipal Caller caller, @PathVariable UUID subscription) {
        var row = visible.get(caller, subscription);
        long removed = feed.ends(row.organizationId()).removed();
        if (!row.active() && row.position() < removed) {
            throw removed("It cannot go on where it was", removed, "POST replay with after=%d, then resume");
        }
        changes.resume(row, caller);
        return told(caller, subscription);
    }

    @PostMapping("/replay")
    @ApiResponse(responseCode = "200", description = "It goes on from there", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "410",
            description = "Some of it is no longer kept. The member `after` says from where it can be replayed.")
    @Operation(
            summary = "Send events again, or pass some over",
            description =
                    "From any position that is kept. Deliveries keep their ids, so that receivers know what they had.")
    SubscriptionView replay(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID subscription, @RequestBody @Valid Replay body) {
        var row = visible.get(caller, subscription);
        if (!changes.replay(row, body.after(), caller)) {
            throw notReplayed(row, body.after());
        }
        return told(caller, subscription);
    }

    @PostMapping("/test")
    @Operation(
            summary = "Send a test event",
            description = "A `subscription.test`, signed as all others, at once and once. It is not in the feed.")
    Tested test(@AuthenticationPrincipal Caller caller, @PathVariable UUID subscription) {
        return Tested.of(processes.test(visible.get(caller, subscription)));
    }

    private SubscriptionView told(Caller caller, UUID subscription) {
        var row = visible.get(caller, subscription);
        processes.tell(row, row.epoch());
        return visible.shown(row, null);
    }

    private Problem notReplayed(SubscriptionRow row, long after) {
        var ends = feed.ends(row.organizationId());
        return after < ends.removed()
                ? removed("It cannot be replayed from there", ends.removed(), "POST replay with after=%d")
                : Problem.invalid(
                        "after", "must be at most %d, the position of the newest event".formatted(ends.last()));
    }

    private static Problem removed(String so, long upTo, String instead) {
        return Problem.of(
                        HttpStatus.GONE,
                        "events-removed",
                        "Events removed",
                        "%s: events up to position %d are no longer kept. To have all that are: %s."
                                .formatted(so, upTo, instead.formatted(upTo)))
                .with("after", upTo);
    }
}
