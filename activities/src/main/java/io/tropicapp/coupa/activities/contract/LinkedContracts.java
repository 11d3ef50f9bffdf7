package io.tropicapp.coupa.activities.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.activities.contract.ContractRecords.Superseded;
import io.tropicapp.coupa.activities.sync.AfterPull;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaContract;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.contract.ContractApprovals;
import io.tropicapp.coupa.store.contract.ContractRelative;
import io.tropicapp.coupa.store.contract.ContractRelatives;
import io.tropicapp.coupa.store.contract.FollowedContract;
import io.tropicapp.coupa.workflows.sync.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * After contracts were pulled, sees what has become of the linked ones, and tells just the processes of those that have
 * changed. Where none is linked, nothing is asked of Coupa; where some are, what it costs grows with what changes.
 */
@Component
class LinkedContracts implements AfterPull {

    private final ContractApprovals contracts;
    private final ContractRelatives relatives;
    private final ContractRecords records;
    private final ContractLooks looks;
    private final OddContracts odd;
    private final ContractChanges changes;
    private final ContractNews news;

    LinkedContracts(
            ContractApprovals contracts,
            ContractRelatives relatives,
            ContractRecords records,
            ContractLooks looks,
            OddContracts odd,
            ContractChanges changes,
            ContractNews news) {
        this.contracts = contracts;
        this.relatives = relatives;
        this.records = records;
        this.looks = looks;
        this.odd = odd;
        this.changes = changes;
        this.news = news;
    }

    @Override
    public void pulled(Resource resource, Connection connection, CoupaClient coupa) {
        if (resource != Resource.CONTRACTS || !contracts.areThere(connection.id())) {
            return;
        }
        try {
            relate(connection.id());
            see(connection, coupa);
        } finally {
            news.tell(connection);
        }
    }

    private void see(Connection connection, CoupaClient coupa) {
        Map<Long, FollowedContract> followed = contracts.followed(connection.id()).stream()
                .collect(toMap(FollowedContract::coupaContractId, Function.identity()));
        if (!followed.isEmpty()) {
            changes.of(coupa, connection, followed.values(), ids -> read(coupa, connection.id(), followed, ids));
        }
    }

    /** Versions and amendments are among the rows that were pulled. Somebody who writes meanwhile sees them as well. */
    private void relate(UUID connection) {
        relatives.changed(connection).stream()
                .collect(groupingBy(ContractRelative::coupaContractId))
                .forEach((contract, changed) -> {
                    var known = records.known(connection, contract);
                    if (!known.isUnseen()) {
                        apart(connection, contract, () -> records.relates(known, changed));
                    }
                });
    }

    private void read(CoupaClient coupa, UUID connection, Map<Long, FollowedContract> followed, Collection<Long> ids) {
        for (var batch : batches(ids)) {
            var found = coupa.contracts().byIds(batch);
            var chains = looks.approvals(coupa, batch)
                    .map(approvals -> approvals.stream()
                            .collect(groupingBy(of -> of.approvableId().orElseThrow())));
            found.rows().forEach(row -> keep(coupa, connection, followed, row, chains));
            found.unreadable().forEach(row -> row.id().ifPresent(id -> unreadable(connection, id, row.why())));
            found.missing().forEach(id -> miss(coupa, connection, id));
        }
    }

    private void unreadable(UUID connection, long contract, String why) {
        written(() -> odd.noted(records.known(connection, contract), why));
    }

    private void miss(CoupaClient coupa, UUID connection, long contract) {
        var known = records.known(connection, contract);
        if (!known.hasEnded()) {
            apart(connection, contract, () -> looks.missedInBulk(coupa, known));
        }
    }

    /** What was written since the reading began may be newer than what was read: then the one is looked at by itself. */
    private void keep(
            CoupaClient coupa,
            UUID connection,
            Map<Long, FollowedContract> followed,
            CoupaContract row,
            Optional<Map<Long, List<CoupaApproval>>> chains) {
        var known = records.known(connection, row.id());
        var before = Optional.ofNullable(followed.get(row.id())).map(FollowedContract::version);
        var seen = new SeenContract(row, chains.map(all -> all.getOrDefault(row.id(), List.of())));
        boolean kept = before.filter(version -> version == known.row().version())
                .filter(same -> apart(connection, row.id(), () -> records.sees(known, seen)))
                .isPresent();
        if (!kept) {
            look(coupa, connection, row.id());
        }
    }

    private void look(CoupaClient coupa, UUID connection, long contract) {
        var known = records.known(connection, contract);
        if (!known.hasEnded()) {
            apart(connection, contract, () -> looks.look(coupa, known));
        }
    }

    /** As {@link #written}; what is wrong with this one costs none of the others. */
    private boolean apart(UUID connection, long contract, Supplier<KnownContract> writing) {
        return written(() -> {
            try {
                return writing.get();
            } catch (CoupaException | DataAccessException | ArithmeticException e) {
                return odd.noted(records.known(connection, contract), e);
            }
        });
    }

    /** Whether nobody else wrote first: whoever it was has seen it at the same moment. */
    private static boolean written(Supplier<KnownContract> writing) {
        try {
            var unused = writing.get();
            return true;
        } catch (Superseded e) {
            return false;
        }
    }

    private static List<List<Long>> batches(Collection<Long> ids) {
        var all = List.copyOf(ids);
        int most = Query.LARGEST_PAGE;
        return IntStream.range(0, Math.ceilDiv(all.size(), most))
                .mapToObj(batch -> all.subList(batch * most, Math.min(all.size(), (batch + 1) * most)))
                .toList();
    }
}
