package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.activities.inflight.Changes;
import io.tropicapp.coupa.activities.inflight.InFlightReader.Priced;
import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaRequisition;
import io.tropicapp.coupa.client.Index;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has changed of requisitions and of their approvals since a moment, whoever's they are: a requisition's own {@code
 * updated-at} does not always move with those.
 *
 * @param others ids of those that must be read by themselves: their approvals have changed, or they could not be read
 */
record ChangedRequisitions(Map<Long, CoupaRequisition> rows, Set<Long> others, Optional<Instant> began) {

    static final int LISTS = 2;

    /** @throws Changes.Unclear if an approval has changed that does not say whose it is */
    static Priced<ChangedRequisitions> since(CoupaClient coupa, Instant since, int most) {
        var requisitions = Changes.since(coupa.requisitions(), since, most);
        var approvals = Changes.since(ofRequisitions(coupa), since, Math.max(1, most - requisitions.pages()));
        if (!approvals.unreadable().isEmpty()) {
            throw new Changes.Unclear();
        }
        var others = new HashSet<>(requisitions.unreadable());
        approvals.rows().values().forEach(approval -> others.add(of(approval)));
        return new Priced<>(
                new ChangedRequisitions(requisitions.rows(), others, requisitions.began()),
                requisitions.pages() + approvals.pages());
    }

    private static Index<CoupaApproval> ofRequisitions(CoupaClient coupa) {
        return coupa.approvals().where("approvable-type", "RequisitionHeader");
    }

    private static Long of(CoupaApproval approval) {
        return approval.approvableId().orElseThrow(Changes.Unclear::new);
    }

    /** Of those that are followed, the ones that are still to be read. */
    Set<Long> rest(Followed followed) {
        var ids = new HashSet<>(others);
        ids.retainAll(followed.coupaIds());
        ids.addAll(followed.due());
        ids.removeAll(rows.keySet());
        return ids;
    }
}
