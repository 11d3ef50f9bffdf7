package io.tropicapp.coupa.api.sync;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.page.PageParameters;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.NeedsCredentials;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.sync.SyncMode;
import io.tropicapp.coupa.store.sync.SyncRequested;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/connections/{connection}/syncs")
@Tag(name = "Syncs")
class SyncController {

    private static final Set<String> SYNCED_STAGES = Set.of("FULL_SYNC", "LIVE");

    private final VisibleConnections connections;
    private final SyncRequests requests;
    private final SyncRuns runs;
    private final Clock clock;

    SyncController(VisibleConnections connections, SyncRequests requests, SyncRuns runs, Clock clock) {
        this.connections = connections;
        this.requests = requests;
        this.runs = runs;
        this.clock = clock;
    }

    @PostMapping
    @ApiResponse(responseCode = "202", description = "The run", useReturnTypeSchema = true)
    @Operation(
            summary = "Sync now",
            description =
                    "Starts a run, or answers the one that is active with `alreadyRunning`; asked for FULL while an"
                            + " INCREMENTAL one is active, it says so with 409. A paused connection is synced all the"
                            + " same: pausing only stops what starts by itself.")
    ResponseEntity<SyncRunView> request(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @RequestBody(required = false) @Nullable NewSync body) {
        var known = connections.get(caller, connection);
        requireSyncable(known);
        var mode = body == null ? SyncMode.INCREMENTAL : body.modeOrDefault();
        var requested = requests.request(known, mode, caller);
        var view = SyncRunView.of(requested.run(), clock.instant())
                .asAlreadyRunning(requested instanceof SyncRequested.AlreadyActive);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/connections/%s/syncs/%s".formatted(connection, view.id())))
                .body(view);
    }

    private static void requireSyncable(Connection connection) {
        NeedsCredentials.mustNot(connection, "nothing can be read");
        if (!SYNCED_STAGES.contains(connection.standing().stage())) {
            throw StepNotOpen.problem("A sync is possible once all steps before FULL_SYNC are done.", connection);
        }
    }

    @GetMapping
    @Operation(summary = "List the runs, the newest first")
    Page<SyncRunView> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @ParameterObject @Valid PageParameters page) {
        var known = connections.get(caller, connection);
        var now = clock.instant();
        return Page.of(
                runs.list(known.id(), page.afterUuid(), page.lookAhead()),
                page,
                SyncRun::id,
                run -> SyncRunView.of(run, now));
    }

    @GetMapping("/{run}")
    @Operation(summary = "Show a run, with its progress while it runs")
    SyncRunView get(@AuthenticationPrincipal Caller caller, @PathVariable UUID connection, @PathVariable UUID run) {
        var known = connections.get(caller, connection);
        return runs.find(run)
                .filter(found -> found.connectionId().equals(known.id()))
                .map(found -> SyncRunView.of(found, clock.instant()))
                .orElseThrow(() -> Problem.notFound("sync " + run));
    }
}
