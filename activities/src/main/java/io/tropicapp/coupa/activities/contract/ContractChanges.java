package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.activities.inflight.Changes;
import io.tropicapp.coupa.activities.inflight.InFlightReader;
import io.tropicapp.coupa.activities.inflight.InFlightReader.Priced;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.FollowedContract;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which of the linked contracts are to be read. That a contract itself has changed is seen in what was pulled; its approvals
 * need a look of their own, since its {@code updated-at} need not move with them.
 */
@Component
class ContractChanges {

    private static final String APPROVALS = "CONTRACT_APPROVALS";

    /** Coupa's clock and ours differ where Coupa does not tell its time. */
    private static final Duration ROOM = Duration.ofHours(1);

    /** Of contracts and of their approvals. */
    private static final int TWO_LISTS = 2;

    private final InFlightReader reader;
    private final Watermarks watermarks;
    private final Clock clock;

    ContractChanges(InFlightReader reader, Watermarks watermarks, Clock clock) {
        this.reader = reader;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Has those read that have changed, or all where that is cheaper; and remembers, once they are read, how far this came. */
    void of(
            CoupaClient coupa,
            Connection connection,
            Collection<FollowedContract> followed,
            Consumer<Collection<Long>> reading) {
        var began = clock.instant();
        var changed = changed(coupa, connection, followed.size());
        reading.accept(changed.map(changes -> of(followed, changes.rows().values()))
                .orElseGet(() ->
                        followed.stream().map(FollowedContract::coupaContractId).collect(Collectors.toSet())));
        move(connection, changed.flatMap(Changes::began).orElse(began.minus(ROOM)), began);
    }

    private Optional<Changes<CoupaApproval>> changed(CoupaClient coupa, Connection connection, int followed) {
        return reader.byChanges(
                connection.id(),
                APPROVALS,
                watermarks.find(connection.id(), APPROVALS),
                TWO_LISTS * InFlightReader.requestsFor(followed),
                1,
                (since, most) -> {
                    var approvals = Changes.since(coupa.ofContracts().approvals(), since, most);
                    return new Priced<>(approvals, approvals.pages());
                });
    }

    private static Set<Long> of(Collection<FollowedContract> followed, Collection<CoupaApproval> approvals) {
        var touched = approvals.stream()
                .flatMap(approval -> approval.approvableId().stream())
                .collect(Collectors.toSet());
        return followed.stream()
                .filter(contract -> contract.behind() || touched.contains(contract.coupaContractId()))
                .map(FollowedContract::coupaContractId)
                .collect(Collectors.toSet());
    }

    private void move(Connection connection, Instant reached, Instant began) {
        watermarks.move(
                connection.id(),
                new Watermark(APPROVALS, Optional.of(reached), Optional.empty(), Optional.empty()),
                began);
    }
}
