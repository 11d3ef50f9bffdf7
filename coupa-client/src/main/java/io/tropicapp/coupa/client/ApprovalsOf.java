package io.tropicapp.coupa.client;

import java.util.Collection;
import java.util.List;

/** The approvals of one kind of document. */
final class ApprovalsOf {

    /** Of 50 documents, 100 approvals each. */
    private static final int MOST_PAGES = 100;

    private final PagesById<CoupaApproval> approvals;
    private final String approvableType;

    ApprovalsOf(Index<CoupaApproval> approvals, String approvableType) {
        this.approvals = new PagesById<>(approvals, MOST_PAGES);
        this.approvableType = approvableType;
    }

    /** Those of these documents, 50 documents at a time. Others are left out, whatever Coupa answers. */
    Found<CoupaApproval> read(Collection<Long> ids) {
        return Found.joined(ByIds.batches(ids).stream().map(this::batch).toList());
    }

    private Found<CoupaApproval> batch(List<Long> ids) {
        var condition = Query.all().where("approvable-type", approvableType).where("approvable-id", Operator.IN, ids);
        return approvals
                .read(condition)
                .only(approval ->
                        approval.approvableType().orElse(approvableType).equals(approvableType)
                                && approval.approvableId().filter(ids::contains).isPresent());
    }
}
