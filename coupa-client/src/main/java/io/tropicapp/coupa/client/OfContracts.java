package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Collection;

/** What belongs to contracts: their approvals. */
public final class OfContracts {

    private static final String CONTRACT = "Contract";

    private final Index<CoupaApproval> all;

    OfContracts(Index<CoupaApproval> approvals) {
        this.all = approvals;
    }

    /**
     * The approvals of these contracts, of all their rounds, asked for 50 contracts at a time. Those of other documents are left
     * out, whatever Coupa answers, and so are those that do not say what they are of.
     *
     * @throws TooManyPages if Coupa answers far more than contracts have
     */
    public Found<CoupaApproval> approvals(Collection<Long> contractIds) {
        return new ApprovalsOf(all, CONTRACT).read(contractIds);
    }

    /** The approvals of all contracts, to read what has changed: see {@link ChangesSince#read(Instant, ChangesSince.Delivery)}. */
    public Index<CoupaApproval> approvals() {
        return all.where("approvable-type", CONTRACT);
    }
}
