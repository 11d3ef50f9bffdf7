package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.inflight.Changes;
import io.tropicapp.coupa.activities.inflight.InFlightReader;
import io.tropicapp.coupa.activities.inflight.InFlightReader.Priced;
import io.tropicapp.coupa.activities.requisition.InFlight.Reached;
import io.tropicapp.coupa.activities.requisition.InFlight.Tally;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.Page;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.sync.Watermark;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sees what has become of the orders of followed requisitions, and links those that are new. A late order moves nothing of its
 * requisition: it comes with the list of what has changed, or its requisition's lines are read again.
 */
@Component
class InFlightOrders {

    private static final int ONE_LIST = 1;

    private final Requisitions requisitions;
    private final InFlightRequisitions ofRequisitions;
    private final BulkLooks looks;
    private final News news;
    private final InFlightReader reader;
    private final RequisitionPatience patience;

    InFlightOrders(
            Requisitions requisitions,
            InFlightRequisitions ofRequisitions,
            BulkLooks looks,
            News news,
            InFlightReader reader,
            RequisitionPatience patience) {
        this.requisitions = requisitions;
        this.ofRequisitions = ofRequisitions;
        this.looks = looks;
        this.news = news;
        this.reader = reader;
        this.patience = patience;
    }

    Reached read(
            CoupaClient coupa, Connection connection, Optional<Watermark> watermark, boolean everyOne, Tally tally) {
        var followed = new Followed(requisitions.followed(connection.id(), patience.staleAfter()));
        var open = new OpenOrders(requisitions.followedOrders(connection.id()), followed);
        var unread = ofRequisitions.areReadById(followed) ? List.<Long>of() : followed.ordered();
        var changes = everyOne
                ? Optional.<Changes<CoupaOrder>>empty()
                : reader.byChanges(
                        connection.id(),
                        "PURCHASE_ORDERS",
                        watermark,
                        InFlightReader.requestsFor(open.ids().size()) + InFlightReader.requestsFor(unread.size()),
                        ONE_LIST,
                        (since, most) -> {
                            var changed = Changes.since(coupa.purchaseOrders(), since, most);
                            return new Priced<>(changed, changed.pages());
                        });
        changes.ifPresent(
                changed -> keep(coupa, connection, open, changed.rows().values(), List.of(), tally));
        eachOf(coupa, connection, open, changes.map(open::unreadable).orElseGet(open::ids), tally);
        if (changes.isEmpty()) {
            ofRequisitions.eachOf(coupa, connection, followed, unread, tally);
        }
        news.tell(connection);
        return new Reached(changes.flatMap(Changes::began));
    }

    private void eachOf(CoupaClient coupa, Connection connection, OpenOrders open, Collection<Long> ids, Tally tally) {
        for (var batch : Followed.batches(ids)) {
            var found = coupa.purchaseOrders().byIds(batch);
            keep(coupa, connection, open, found.rows(), found.unreadable(), tally);
        }
    }

    private void keep(
            CoupaClient coupa,
            Connection connection,
            OpenOrders open,
            Collection<CoupaOrder> rows,
            List<Page.UnreadableRow> unreadable,
            Tally tally) {
        var each = new OneByOne(rows.size() + unreadable.size(), unreadable);
        open.byRequisition(rows)
                .forEach((before, orders) -> each.take(
                        orders.stream().map(CoupaOrder::id).toList(),
                        () -> looks.keep(coupa, connection.id(), before, orders)));
        each.tell(tally);
    }
}
