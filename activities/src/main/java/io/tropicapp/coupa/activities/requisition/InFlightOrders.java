package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.activities.inflight.Changes;
import io.tropicapp.coupa.activities.inflight.InFlightReader;
import io.tropicapp.coupa.activities.inflight.InFlightReader.Priced;
import io.tropicapp.coupa.activities.requisition.InFlight.Reached;
import io.tropicapp.coupa.activities.requisition.InFlight.Tally;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.requisition.FollowedOrder;
import io.tropicapp.coupa.store.requisition.FollowedRequisition;
import io.tropicapp.coupa.store.requisition.Requisitions;
import io.tropicapp.coupa.store.sync.Watermark;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees what has become of the orders of followed requisitions, and links those that are new. */
@Component
class InFlightOrders {

    private static final int ONE_LIST = 1;

    private final Requisitions requisitions;
    private final BulkLooks looks;
    private final News news;
    private final InFlightReader reader;

    InFlightOrders(Requisitions requisitions, BulkLooks looks, News news, InFlightReader reader) {
        this.requisitions = requisitions;
        this.looks = looks;
        this.news = news;
        this.reader = reader;
    }

    Reached read(
            CoupaClient coupa, Connection connection, Optional<Watermark> watermark, boolean everyOne, Tally tally) {
        var open = requisitions.followedOrders(connection.id()).stream()
                .collect(toMap(FollowedOrder::coupaId, FollowedOrder::tropicRequestId));
        var followed = new Followed(requisitions.followed(connection.id()));
        var changes = everyOne
                ? Optional.<Changes<CoupaOrder>>empty()
                : reader.byChanges(
                        connection.id(),
                        "PURCHASE_ORDERS",
                        watermark,
                        InFlightReader.requestsFor(open.size()),
                        ONE_LIST,
                        (since, most) -> {
                            var changed = Changes.since(coupa.purchaseOrders(), since, most);
                            return new Priced<>(changed, changed.pages());
                        });
        if (changes.isPresent()) {
            keep(coupa, connection, followed, open, changes.get().rows().values(), tally);
        } else {
            for (var ids : Followed.batches(open.keySet())) {
                keep(
                        coupa,
                        connection,
                        followed,
                        open,
                        coupa.purchaseOrders().byIds(ids).rows(),
                        tally);
            }
        }
        news.tell(connection);
        return new Reached(changes.flatMap(Changes::began));
    }

    private void keep(
            CoupaClient coupa,
            Connection connection,
            Followed followed,
            Map<Long, String> open,
            Collection<CoupaOrder> rows,
            Tally tally) {
        var ours = rows.stream()
                .filter(row -> ofWhich(row, open, followed).isPresent())
                .collect(groupingBy(row -> ofWhich(row, open, followed).orElseThrow()));
        long changed = ours.entrySet().stream()
                .filter(entry -> looks.keep(coupa, connection.id(), entry.getKey(), entry.getValue()))
                .count();
        tally.add(rows.size(), changed);
    }

    private static Optional<FollowedRequisition> ofWhich(CoupaOrder order, Map<Long, String> open, Followed followed) {
        return Optional.ofNullable(open.get(order.id()))
                .flatMap(followed::find)
                .or(() -> order.requisition().flatMap(followed::find));
    }
}
