package io.tropicapp.coupa.api.requisition;

import io.temporal.client.WorkflowException;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.api.step.NeedsCredentials;
import io.tropicapp.coupa.api.step.StepNotOpen;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.KeptLookup;
import io.tropicapp.coupa.store.requisition.Lookups;
import io.tropicapp.coupa.workflows.requisition.LookupAnswer;
import io.tropicapp.coupa.workflows.requisition.LookupKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Values that a form offers: as kept while they are fresh, else read from Coupa, else as they were. */
@Component
class FormLookups {

    private final Lookups lookups;
    private final LookupProcesses processes;
    private final Clock clock;
    private final Duration freshFor;

    FormLookups(
            Lookups lookups,
            LookupProcesses processes,
            Clock clock,
            @Value("${coupa.requisition.lookups-fresh-for:15m}") Duration freshFor) {
        this.lookups = lookups;
        this.processes = processes;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    /** @throws Problem if they cannot be read and never were */
    LookupView read(Connection connection, LookupKind kind, String query) {
        var kept = find(connection, kind, query);
        if (kept.filter(this::isFresh).isPresent()) {
            return LookupView.fresh(kept.get());
        }
        try {
            mustBeReadable(connection);
            return readNow(connection, kind, query);
        } catch (Problem e) {
            return LookupView.stale(kept.orElseThrow(() -> e), e.getBody().getDetail());
        } catch (WorkflowException e) {
            return LookupView.stale(
                    kept.orElseThrow(() -> e), "The integration's own Temporal server does not answer.");
        }
    }

    private static void mustBeReadable(Connection connection) {
        NeedsCredentials.mustNot(connection, "nothing can be read");
        if (!StepNotOpen.isDone(connection, "CONNECT")) {
            throw StepNotOpen.problem("Coupa can be read once CONNECT is done.", connection);
        }
    }

    private LookupView readNow(Connection connection, LookupKind kind, String query) {
        return switch (processes.read(connection, kind, query)) {
            case LookupAnswer.Kept now ->
                find(connection, kind, query)
                        .map(LookupView::fresh)
                        .orElseThrow(() -> notRead("What Coupa answered was not kept. Try again in a minute."));
            case LookupAnswer.NotRead not -> throw notRead(not.reason());
        };
    }

    private Optional<KeptLookup> find(Connection connection, LookupKind kind, String query) {
        return lookups.find(connection.id(), kind.name(), query);
    }

    private boolean isFresh(KeptLookup kept) {
        return kept.readAt().plus(freshFor).isAfter(clock.instant());
    }

    private static Problem notRead(String reason) {
        return Problem.of(HttpStatus.BAD_GATEWAY, "lookup-not-read", "Lookup not read", reason);
    }
}
