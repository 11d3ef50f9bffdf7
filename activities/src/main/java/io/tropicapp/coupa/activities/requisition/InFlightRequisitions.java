package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.inflight.InFlightReader;
import io.tropicapp.coupa.activities.requisition.InFlight.Reached;
import io.tropicapp.coupa.activities.requisition.InFlight.Tally;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.sync.Watermark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees what has become of the requisitions that are followed. */
@Component
class InFlightRequisitions {

    private final Requisitions requisitions;
    private final BulkLooks looks;
    private final News news;
    private final InFlightReader reader;
    private final RequisitionPatience patience;

    InFlightRequisitions(
            Requisitions requisitions,
            BulkLooks looks,
            News news,
            InFlightReader reader,
            RequisitionPatience patience) {
        this.requisitions = requisitions;
        this.looks = looks;
        this.news = news;
        this.reader = reader;
        this.patience = patience;
    }

    Reached read(
            CoupaClient coupa, Connection connection, Optional<Watermark> watermark, boolean everyOne, Tally tally) {
        news.tell(connection);
        var followed = new Followed(requisitions.followed(connection.id(), patience.staleAfter()));
        var changes = everyOne
                ? Optional.<ChangedRequisitions>empty()
                : reader.byChanges(
                        connection.id(),
                        "REQUISITIONS",
                        watermark,
                        InFlightReader.requestsFor(followed.size()),
                        ChangedRequisitions.LISTS,
                        (since, most) -> ChangedRequisitions.since(coupa, since, most));
        changes.ifPresent(
                changed -> keep(coupa, connection, followed, changed.rows().values(), tally));
        var rest = changes.map(changed -> changed.rest(followed)).orElseGet(followed::coupaIds);
        eachOf(coupa, connection, followed, rest, tally);
        news.tell(connection);
        news.remind(connection, followed.quiet());
        return new Reached(changes.flatMap(ChangedRequisitions::began));
    }

    /** Whether each of them is read by its id whenever something is read, since that is cheapest. */
    boolean areReadById(Followed followed) {
        return InFlightReader.requestsFor(followed.size()) <= ChangedRequisitions.LISTS;
    }

    /** Reads these of them, whatever has changed. */
    void eachOf(CoupaClient coupa, Connection connection, Followed followed, Collection<Long> ids, Tally tally) {
        for (var batch : Followed.batches(ids)) {
            var found = coupa.requisitions().byIds(batch);
            var each = new OneByOne(found.rows().size() + found.unreadable().size(), found.unreadable());
            found.rows().forEach(row -> keep(coupa, connection, followed, row, each));
            found.missing().forEach(id -> miss(coupa, connection, followed, id, each));
            each.tell(tally);
            news.tell(connection);
        }
    }

    private void keep(
            CoupaClient coupa,
            Connection connection,
            Followed followed,
            Collection<CoupaRequisition> rows,
            Tally tally) {
        var each = new OneByOne(rows.size(), List.of());
        rows.forEach(row -> keep(coupa, connection, followed, row, each));
        each.tell(tally);
    }

    private void keep(
            CoupaClient coupa, Connection connection, Followed followed, CoupaRequisition row, OneByOne each) {
        followed.find(row.id())
                .ifPresent(
                        before -> each.take(List.of(row.id()), () -> looks.keep(coupa, connection.id(), before, row)));
    }

    private void miss(CoupaClient coupa, Connection connection, Followed followed, long id, OneByOne each) {
        followed.find(id).ifPresent(before -> each.take(List.of(id), () -> looks.miss(coupa, connection.id(), before)));
    }
}
