package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.requisition.FollowedRequisition;
import io.tropicapp.coupa.workflows.requisition.RequisitionStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The requisitions that were followed when a reading began. */
final class Followed {

    private final Map<Long, FollowedRequisition> byCoupaId;
    private final Map<String, FollowedRequisition> byRequest;

    Followed(Collection<FollowedRequisition> all) {
        byCoupaId = all.stream()
                .collect(toMap(FollowedRequisition::coupaId, Function.identity(), (one, same) -> one, TreeMap::new));
        byRequest = all.stream().collect(toMap(FollowedRequisition::tropicRequestId, Function.identity()));
    }

    Set<Long> coupaIds() {
        return byCoupaId.keySet();
    }

    int size() {
        return byCoupaId.size();
    }

    Optional<FollowedRequisition> find(long coupaId) {
        return Optional.ofNullable(byCoupaId.get(coupaId));
    }

    Optional<FollowedRequisition> find(String tropicRequestId) {
        return Optional.ofNullable(byRequest.get(tropicRequestId));
    }

    /** Coupa's ids of those that are looked at whatever has changed. */
    Set<Long> due() {
        return idsOf(FollowedRequisition::due);
    }

    /** Coupa's ids of those that may have given orders. */
    Set<Long> ordered() {
        return idsOf(row -> CoupaStatus.mayBeOrdered(RequisitionStatus.valueOf(row.status())));
    }

    /** Those whose processes have heard nothing for long. */
    List<FollowedRequisition> quiet() {
        return byCoupaId.values().stream().filter(FollowedRequisition::quiet).toList();
    }

    private Set<Long> idsOf(Predicate<FollowedRequisition> which) {
        return byCoupaId.values().stream()
                .filter(which)
                .map(FollowedRequisition::coupaId)
                .collect(toSet());
    }

    /** Of ids, in the batches in which Coupa answers them. */
    static List<List<Long>> batches(Collection<Long> ids) {
        var all = List.copyOf(ids);
        int most = Query.LARGEST_PAGE;
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(from + most, all.size())))
                .toList();
    }
}
