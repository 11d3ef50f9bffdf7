package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.TooManyPages;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at linked contracts and their approvals in Coupa. */
@Component
class ContractLooks {

    private final ContractRecords records;
    private final ContractDisappearance disappearance;

    ContractLooks(ContractRecords records, ContractDisappearance disappearance) {
        this.records = records;
        this.disappearance = disappearance;
    }

    /** At one of them: two requests. The contract is read first, so that its approvals are not older than what it says. */
    KnownContract look(CoupaClient coupa, KnownContract known) {
        long id = known.row().coupaContractId();
        try {
            var contract = coupa.contracts().get(id);
            return records.sees(known, new SeenContract(contract, approvals(coupa, List.of(id))));
        } catch (CoupaException.RecordNotFound e) {
            return disappearance.of(coupa, known);
        }
    }

    /** Coupa does not answer it among others. One that cannot have been deleted is kept from us: no more is asked. */
    KnownContract missedInBulk(CoupaClient coupa, KnownContract known) {
        try {
            return ContractDisappearance.mayBeDeleted(known) ? look(coupa, known) : disappearance.kept(known);
        } catch (CoupaException.EndpointUnavailable e) {
            return disappearance.kept(known);
        }
    }

    /**
     * Of all these contracts; empty where they cannot be read: this client may not, or Coupa refuses to tell them apart or
     * answers something else. A contract is followed by its own status then.
     */
    Optional<List<CoupaApproval>> approvals(CoupaClient coupa, Collection<Long> contracts) {
        try {
            return Optional.of(coupa.ofContracts().approvals(contracts).rows());
        } catch (CoupaException.EndpointUnavailable
                | CoupaException.Rejected
                | CoupaException.Unreadable
                | TooManyPages e) {
            return Optional.empty();
        }
    }
}
