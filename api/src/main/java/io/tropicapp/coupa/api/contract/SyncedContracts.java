package io.tropicapp.coupa.api.contract;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractRow;
import io.tropicapp.coupa.store.contract.Contracts;
import io.tropicapp.coupa.store.record.Stored;
import io.tropicapp.coupa.store.sync.SyncRun;
import io.tropicapp.coupa.store.sync.SyncRuns;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the contract that is meant among those that syncs have brought; Coupa itself is not asked while a caller waits. */
@Component
class SyncedContracts {

    private final Contracts contracts;
    private final SyncRuns runs;
    private final Clock clock;

    SyncedContracts(Contracts contracts, SyncRuns runs, Clock clock) {
        this.contracts = contracts;
        this.runs = runs;
        this.clock = clock;
    }

    /** @throws Problem 422 if the last sync has not seen it, or if several have the number */
    ContractRow meant(Connection connection, RequestedLink asked) {
        var found = candidates(connection, asked);
        if (found.isEmpty()) {
            throw unknown(connection, asked);
        }
        if (found.size() > 1) {
            throw ambiguous(asked, found);
        }
        return found.getFirst();
    }

    private List<ContractRow> candidates(Connection connection, RequestedLink asked) {
        Stream<Stored<ContractRow>> found = asked.contractNumber() == null
                ? contracts.find(connection.id(), id(asked)).stream()
                : contracts.numbered(connection.id(), asked.contractNumber()).stream();
        return found.map(Stored::row).toList();
    }

    private static long id(RequestedLink asked) {
        return asked.coupaContractId() == null ? 0 : asked.coupaContractId();
    }

    private Problem unknown(Connection connection, RequestedLink asked) {
        var last = runs.lastEnded(connection.id())
                .flatMap(SyncRun::finishedAt)
                .map(at -> "the last sync, which ended at " + at.truncatedTo(ChronoUnit.SECONDS))
                .orElse("a sync yet");
        var next = SyncRhythm.hourly(
                        new ConnectionId(connection.id()), connection.details().organizationId())
                .nextAfter(clock.instant());
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "contract-not-found",
                        "Contract not found",
                        "Contract %s was not seen in Coupa by %s. %s".formatted(named(asked), last, hope(connection)))
                .with("nextSyncAt", next.toString());
    }

    private static String hope(Connection connection) {
        return connection.standing().paused()
                ? "Syncs are paused: POST resume, or POST syncs for one now; then send this again."
                : "If it is new there, the next sync brings it, or one that is asked for now: POST syncs; then send this again.";
    }

    private static String named(RequestedLink asked) {
        return asked.contractNumber() == null ? String.valueOf(id(asked)) : asked.contractNumber();
    }

    private static Problem ambiguous(RequestedLink asked, List<ContractRow> found) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "contract-ambiguous",
                        "Contract ambiguous",
                        "Several contracts in Coupa have the number %s. Send the coupaContractId of the one that is meant."
                                .formatted(named(asked)))
                .with(
                        "candidates",
                        found.stream().map(SyncedContracts::candidate).toList());
    }

    private static Map<String, Object> candidate(ContractRow row) {
        var candidate = new LinkedHashMap<String, Object>();
        candidate.put("coupaContractId", row.coupaId());
        candidate.put("version", row.version() == null ? "" : row.version());
        candidate.put("status", row.status() == null ? "" : row.status());
        candidate.put("type", row.type() == null ? "" : row.type());
        return candidate;
    }
}
