package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toSet;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.Found;
import io.tropicapp.coupa.client.TooManyPages;
import io.tropicapp.coupa.store.requisition.PurchaseOrderRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds the orders that came out of a requisition: by the requisition, and by the order lines that it names. */
final class Orders {

    private Orders() {}

    /** Where Coupa does not answer orders to such questions, the requisition is followed all the same. */
    static List<CoupaOrder> of(CoupaClient coupa, CoupaRequisition requisition, List<PurchaseOrderRow> known) {
        var named = found(() -> coupa.ofRequisitions().orders(requisition));
        var open = notLinked(requisition, known);
        named.forEach(order -> open.removeAll(lines(order.lines())));
        return open.isEmpty()
                ? named
                : Stream.concat(
                                named.stream(),
                                found(() -> coupa.ofRequisitions().orders(requisition, open)).stream())
                        .distinct()
                        .toList();
    }

    /** The order lines that the requisition names and that are on none of these orders. */
    static Set<Long> notLinked(CoupaRequisition requisition, List<PurchaseOrderRow> known) {
        var open = new HashSet<Long>();
        requisition.lines().forEach(line -> line.orderLineId().ifPresent(open::add));
        known.forEach(order -> open.removeAll(lines(OrderRows.lines(order))));
        return open;
    }

    private static Set<Long> lines(List<CoupaOrder.Line> lines) {
        return lines.stream().flatMap(line -> line.id().stream()).collect(toSet());
    }

    private static List<CoupaOrder> found(Supplier<Found<CoupaOrder>> search) {
        try {
            return search.get().rows();
        } catch (CoupaException.EndpointUnavailable
                | CoupaException.Rejected
                | CoupaException.Unreadable
                | TooManyPages e) {
            return List.of();
        }
    }
}
