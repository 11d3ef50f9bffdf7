package io.tropicapp.coupa.activities.requisition;

import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.store.requisition.FollowedRequisition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** Of ids, in the batches in which Coupa answers them. */
    static List<List<Long>> batches(Collection<Long> ids) {
        var all = List.copyOf(ids);
        int most = Query.LARGEST_PAGE;
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(from + most, all.size())))
                .toList();
    }
}
