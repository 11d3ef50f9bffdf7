package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.connection.ConnectionViews;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Onboarding")
class NewConnectionController {

    private final NewConnections connections;
    private final ConnectionViews views;

    NewConnectionController(NewConnections connections, ConnectionViews views) {
        this.connections = connections;
        this.views = views;
    }

    @PostMapping("/v1/connections")
    @ApiResponse(responseCode = "202", description = "The connection, at its first steps", useReturnTypeSchema = true)
    @Operation(
            summary = "Connect a Coupa instance: starts its onboarding",
            description =
                    "An organization connects an instance once per environment: the same request again answers the same"
                            + " connection, and one with other details is refused with 409.")
    ResponseEntity<ConnectionView> open(
            @AuthenticationPrincipal Caller caller, @RequestBody @Valid NewConnection body) {
        if (!caller.sees(body.organizationId())) {
            throw Problem.notFound("organization " + body.organizationId());
        }
        var connection = connections.open(body, caller);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/connections/" + connection.id()))
                .body(views.now(caller, connection.id()));
    }
}
