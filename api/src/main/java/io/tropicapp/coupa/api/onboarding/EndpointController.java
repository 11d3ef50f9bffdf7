package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.store.connection.EndpointChecks;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether Coupa serves requisitions, and what to write to Coupa Support if not. */
@RestController
@RequestMapping("/v1/connections/{connection}")
@Tag(name = "Onboarding")
class EndpointController {

    private final StepAnswers answers;
    private final EndpointChecks endpoints;

    EndpointController(StepAnswers answers, EndpointChecks endpoints) {
        this.answers = answers;
        this.endpoints = endpoints;
    }

    @PostMapping("/endpoint-checks")
    @Operation(
            summary = "Try the requisition endpoints now",
            description = "They are tried when credentials are accepted and, while one fails, every day.")
    ResponseEntity<ConnectionView> check(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        return answers.tell(
                "The endpoints cannot be tried yet: Coupa has to accept credentials first.",
                caller,
                connection,
                Telling.asking(Onboarding::probeRequisitions, caller.actor()));
    }

    @GetMapping("/support-ticket")
    @Operation(
            summary = "Text for a ticket to Coupa Support",
            description = "Ready to be sent, in Markdown. `needed` is false while all endpoints answer.")
    SupportTicket ticket(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        var known = answers.connection(caller, connection);
        return SupportTicket.of(known, endpoints.of(known.id()));
    }
}
