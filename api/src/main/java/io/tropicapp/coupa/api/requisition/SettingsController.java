package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/connections/{connection}/requisition-settings")
@Tag(name = "Requisitions")
class SettingsController {

    private final VisibleConnections connections;
    private final RequisitionSettingsByConnection settings;
    private final SettingsChanges changes;

    SettingsController(
            VisibleConnections connections, RequisitionSettingsByConnection settings, SettingsChanges changes) {
        this.connections = connections;
        this.settings = settings;
        this.changes = changes;
    }

    @GetMapping
    @Operation(summary = "Show how requisitions are recognised and followed")
    SettingsView get(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection) {
        return SettingsView.of(settings.of(connections.get(caller, connection).id()));
    }

    @PutMapping
    @Operation(
            summary = "Set how requisitions are recognised and followed",
            description =
                    "What was sent already goes on being recognised as it was sent. Those that Coupa has are known by"
                            + " its ids, and stay what they are.")
    SettingsView set(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody @Valid SettingsView body) {
        var known = connections.get(caller, connection);
        return SettingsView.of(changes.set(known, body.settings(), caller));
    }
}
