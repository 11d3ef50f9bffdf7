package io.tropicapp.coupa.api.disconnection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.connection.ConnectionViews;
import io.tropicapp.coupa.store.disconnection.DataChoice;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Connections")
class DisconnectController {

    private final VisibleConnections connections;
    private final DisconnectRequests requests;
    private final ConnectionViews views;

    DisconnectController(VisibleConnections connections, DisconnectRequests requests, ConnectionViews views) {
        this.connections = connections;
        this.requests = requests;
        this.views = views;
    }

    @DeleteMapping("/v1/connections/{connection}")
    @ApiResponse(responseCode = "200", description = "All is done", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Disconnected; what is left is being done, until `disconnection.finishedAt` is there",
            useReturnTypeSchema = true)
    @Operation(
            summary = "Disconnect",
            description =
                    "At once: nobody calls Coupa for the connection any more, and it can only be looked at. Then its secrets are"
                            + " destroyed, its processes end, what starts syncs is deleted, and its data is kept or erased; the"
                            + " audit log has each with figures. The same request again changes nothing; what was kept can be"
                            + " erased later, but not the other way round: 409 `data-erased`.")
    ResponseEntity<ConnectionView> disconnect(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @Parameter(
                            description =
                                    "KEEP leaves what was read, requested and chosen to be looked at; ERASE erases it for good. Events"
                                            + " and the audit log stay.")
                    @RequestParam
                    DataChoice data) {
        boolean finished = requests.disconnect(connections.get(caller, connection), data, caller);
        var view = views.now(caller, connection);
        return finished ? ResponseEntity.ok(view) : ResponseEntity.accepted().body(view);
    }
}
