package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.tropicapp.coupa.activities.inflight.Changes;
import io.tropicapp.coupa.client.CoupaOrder;
import io.tropicapp.coupa.store.requisition.FollowedOrder;
import io.tropicapp.coupa.store.requisition.FollowedRequisition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The orders that were open when a reading began, and whose they are: an order may have lines of several requisitions. */
final class OpenOrders {

    private final Map<Long, Set<String>> requests;
    private final Followed followed;

    OpenOrders(Collection<FollowedOrder> open, Followed followed) {
        this.requests = open.stream()
                .collect(groupingBy(FollowedOrder::coupaId, mapping(FollowedOrder::tropicRequestId, toSet())));
        this.followed = followed;
    }

    Set<Long> ids() {
        return requests.keySet();
    }

    /** Those that have changed and could not be read. */
    Set<Long> unreadable(Changes<CoupaOrder> changes) {
        var ids = new HashSet<>(changes.unreadable());
        ids.retainAll(ids());
        return ids;
    }

    /** Orders of requisitions that are followed; the others are nobody's here. */
    Map<FollowedRequisition, List<CoupaOrder>> byRequisition(Collection<CoupaOrder> orders) {
        var all = new LinkedHashMap<FollowedRequisition, List<CoupaOrder>>();
        for (var order : orders) {
            of(order)
                    .forEach(each -> all.computeIfAbsent(each, first -> new ArrayList<>())
                            .add(order));
        }
        return all;
    }

    private Set<FollowedRequisition> of(CoupaOrder order) {
        var all = new HashSet<FollowedRequisition>();
        requests.getOrDefault(order.id(), Set.of())
                .forEach(request -> followed.find(request).ifPresent(all::add));
        order.requisition().flatMap(followed::find).ifPresent(all::add);
        return all;
    }
}
