package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.client.CoupaApproval;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.TooManyPages;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at linked contracts and their approvals in Coupa. */
@Component
class ContractLooks {

    private final ContractRecords records;
    private final Clock clock;

    ContractLooks(ContractRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** At one of them: two requests. The contract is read first, so that its approvals are not older than what it says. */
    KnownContract look(CoupaClient coupa, KnownContract known) {
        long id = known.row().coupaContractId();
        try {
            var contract = coupa.contracts().get(id);
            return records.sees(known, new SeenContract(contract, approvals(coupa, List.of(id))));
        } catch (CoupaException.RecordNotFound e) {
            return records.write(known, ContractEdit.of(known).isGone(clock.instant()));
        }
    }

    /** Of all these contracts; empty where this client may not read them, or Coupa does not tell them apart. */
    Optional<List<CoupaApproval>> approvals(CoupaClient coupa, Collection<Long> contracts) {
        try {
            return Optional.of(coupa.ofContracts().approvals(contracts).rows());
        } catch (CoupaException.EndpointUnavailable | TooManyPages e) {
            return Optional.empty();
        }
    }
}
