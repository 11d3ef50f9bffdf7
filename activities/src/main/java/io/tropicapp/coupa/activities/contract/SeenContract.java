package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaContract;
import java.util.List;
import java.util.Optional;

/**
 * What was seen in Coupa in one look.
 *
 * @param approvals of all rounds; empty if this client may not read approvals
 */
record SeenContract(CoupaContract contract, Optional<List<CoupaApproval>> approvals) {

    ContractChain chain() {
        return new ContractChain(approvals.orElse(List.of()));
    }
}
