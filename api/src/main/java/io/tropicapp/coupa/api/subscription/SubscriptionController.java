package io.tropicapp.coupa.api.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.subscription.SigningSecret;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/subscriptions")
@Tag(name = "Subscriptions")
class SubscriptionController {

    private final VisibleSubscriptions visible;
    private final SubscriptionChanges changes;
    private final SubscriptionProcesses processes;
    private final Wishes wishes;

    SubscriptionController(
            VisibleSubscriptions visible, SubscriptionChanges changes, SubscriptionProcesses processes, Wishes wishes) {
        this.visible = visible;
        this.changes = changes;
        this.processes = processes;
        this.wishes = wishes;
    }

    @PutMapping("/{subscription}")
    @ApiResponse(responseCode = "201", description = "Made; its secret is shown this once", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
    @Operation(
            summary = "Have events sent to a URL",
            description =
                    "The id is a UUID of your choice. A new subscription begins with what is told from then on; an"
                            + " existing one goes on where it is.")
    ResponseEntity<SubscriptionView> put(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID subscription,
            @RequestBody @Valid DesiredSubscription body) {
        var organization = visible.organization(caller, body.organizationId());
        var wish = wishes.of(body);
        var secret = changes.add(subscription, organization, wish, caller);
        var row = visible.get(caller, subscription);
        if (!row.organizationId().equals(organization)) {
            throw takenByAnother();
        }
        if (secret.isEmpty()) {
            changes.change(row, wish, caller);
        }
        var now = visible.get(caller, subscription);
        processes.tell(now, now.epoch());
        return answer(
                secret, visible.shown(now, secret.map(SigningSecret::shown).orElse(null)));
    }

    private static ResponseEntity<SubscriptionView> answer(Optional<SigningSecret> made, SubscriptionView view) {
        var answer = made.isPresent()
                ? ResponseEntity.created(URI.create("/v1/subscriptions/" + view.id()))
                : ResponseEntity.ok();
        return answer.header("Cache-Control", "no-store").body(view);
    }

    @GetMapping
    @Operation(summary = "List subscriptions", description = "Those of the caller's organization, or of all.")
    Page<SubscriptionView> list(
            @AuthenticationPrincipal Caller caller,
            @Parameter(description = "Only those of this organization.") @RequestParam
                    Optional<String> organizationId) {
        return new Page<>(visible.list(caller, organizationId), null);
    }

    @GetMapping("/{subscription}")
    @Operation(
            summary = "Show a subscription",
            description = "How far it is, what went wrong last, and when it is tried again.")
    SubscriptionView get(@AuthenticationPrincipal Caller caller, @PathVariable UUID subscription) {
        return visible.shown(caller, subscription);
    }

    @DeleteMapping("/{subscription}")
    @ApiResponse(responseCode = "204", description = "Nothing is sent any more; its secrets are destroyed")
    @Operation(summary = "End a subscription")
    ResponseEntity<Void> delete(@AuthenticationPrincipal Caller caller, @PathVariable UUID subscription) {
        var row = visible.get(caller, subscription);
        changes.delete(row, caller);
        processes.tell(row, row.epoch() + 1);
        return ResponseEntity.noContent().build();
    }

    private static Problem takenByAnother() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "subscription-of-another-organization",
                "Subscription of another organization",
                "There is a subscription with this id for another organization, and it stays there. Choose another id.");
    }
}
