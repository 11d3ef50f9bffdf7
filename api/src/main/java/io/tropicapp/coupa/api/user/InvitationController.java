package io.tropicapp.coupa.api.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.step.StepNotOpen;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Coupa records")
class InvitationController {

    private final VisibleConnections connections;
    private final Invitations invitations;

    InvitationController(VisibleConnections connections, Invitations invitations) {
        this.connections = connections;
        this.invitations = invitations;
    }

    @PostMapping("/v1/connections/{connection}/invitations")
    @Operation(
            summary = "Invite users to Tropic",
            description = "Each at most once. The Tropic backend hears of each by the event `user.invited`.")
    InvitationAnswer invite(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid InvitationRequest body) {
        var known = connections.get(caller, connection);
        body.mustNameSomebody();
        if (!StepNotOpen.isDone(known, "USER_SYNC")) {
            throw StepNotOpen.problem("Users can be invited once USER_SYNC is done.", known);
        }
        return invitations.invite(known, body, caller.actor());
    }
}
