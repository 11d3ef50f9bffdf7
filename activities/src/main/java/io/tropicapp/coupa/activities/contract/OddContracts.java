package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.activities.inflight.OddRow;
import org.springframework.stereotype.Component;

/** What is wrong with one contract alone is noted there, and costs none of the others. */
@Component
class OddContracts {

    private final ContractRecords records;

    OddContracts(ContractRecords records) {
        this.records = records;
    }

    /** @throws RuntimeException the failure itself, unless it is one that this contract is to blame for */
    KnownContract noted(KnownContract known, RuntimeException failure) {
        if (!OddRow.isWhy(failure)) {
            throw failure;
        }
        return noted(known, OddRow.why(failure));
    }

    KnownContract noted(KnownContract known, String why) {
        return known.hasEnded()
                ? known
                : records.write(
                        known,
                        ContractEdit.of(known)
                                .notes("This is as it was seen last. What Coupa shows cannot be read or kept: " + why));
    }
}
