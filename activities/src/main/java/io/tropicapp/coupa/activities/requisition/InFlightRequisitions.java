package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.inflight.Changes;
import io.tropicapp.coupa.activities.inflight.InFlightReader;
import io.tropicapp.coupa.activities.inflight.InFlightReader.Priced;
import io.tropicapp.coupa.activities.requisition.InFlight.Reached;
import io.tropicapp.coupa.activities.requisition.InFlight.Tally;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.sync.Watermark;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sees what has become of the requisitions that are followed. */
@Component
class InFlightRequisitions {

    /** Of requisitions and of their approvals: a requisition's own {@code updated-at} does not always move with those. */
    private static final int TWO_LISTS = 2;

    private final Requisitions requisitions;
    private final BulkLooks looks;
    private final News news;
    private final InFlightReader reader;

    InFlightRequisitions(Requisitions requisitions, BulkLooks looks, News news, InFlightReader reader) {
        this.requisitions = requisitions;
        this.looks = looks;
        this.news = news;
        this.reader = reader;
    }

    Reached read(
            CoupaClient coupa, Connection connection, Optional<Watermark> watermark, boolean everyOne, Tally tally) {
        news.tell(connection);
        var followed = new Followed(requisitions.followed(connection.id()));
        var changes = everyOne
                ? Optional.<Changed>empty()
                : reader.byChanges(
                        connection.id(),
                        "REQUISITIONS",
                        watermark,
                        InFlightReader.requestsFor(followed.size()),
                        TWO_LISTS,
                        (since, most) -> changed(coupa, since, most));
        changes.ifPresent(changed ->
                keep(coupa, connection, followed, changed.requisitions().values(), tally));
        var rest =
                changes.map(changed -> changed.byApprovals(followed.coupaIds())).orElseGet(followed::coupaIds);
        eachOf(coupa, connection, followed, rest, tally);
        news.tell(connection);
        return new Reached(changes.flatMap(Changed::began));
    }

    /** @param approvables ids of requisitions whose approvals have changed */
    private record Changed(Map<Long, CoupaRequisition> requisitions, Set<Long> approvables, Optional<Instant> began) {

        Set<Long> byApprovals(Set<Long> followed) {
            var ids = new HashSet<>(approvables);
            ids.retainAll(followed);
            ids.removeAll(requisitions.keySet());
            return ids;
        }
    }

    private static Priced<Changed> changed(CoupaClient coupa, Instant since, int most) {
        var requisitions = Changes.since(coupa.requisitions(), since, most);
        var ofRequisitions = coupa.approvals().where("approvable-type", "RequisitionHeader");
        var approvals = Changes.since(ofRequisitions, since, Math.max(1, most - requisitions.pages()));
        var approvables = new HashSet<Long>();
        approvals.rows().values().stream()
                .map(CoupaApproval::approvableId)
                .flatMap(Optional::stream)
                .forEach(approvables::add);
        return new Priced<>(
                new Changed(requisitions.rows(), approvables, requisitions.began()),
                requisitions.pages() + approvals.pages());
    }

    private void eachOf(
            CoupaClient coupa, Connection connection, Followed followed, Collection<Long> ids, Tally tally) {
        for (var batch : Followed.batches(ids)) {
            var found = coupa.requisitions().byIds(batch);
            keep(coupa, connection, followed, found.rows(), tally);
            found.missing().stream()
                    .flatMap(id -> followed.find(id).stream())
                    .forEach(missing -> looks.look(coupa, connection.id(), missing));
            news.tell(connection);
        }
    }

    private void keep(
            CoupaClient coupa,
            Connection connection,
            Followed followed,
            Collection<CoupaRequisition> rows,
            Tally tally) {
        long changed = rows.stream()
                .filter(row -> followed.find(row.id())
                        .filter(before -> looks.keep(coupa, connection.id(), before, row))
                        .isPresent())
                .count();
        tally.add(rows.size(), changed);
    }
}
