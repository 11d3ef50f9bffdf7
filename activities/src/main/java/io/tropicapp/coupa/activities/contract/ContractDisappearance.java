package io.tropicapp.coupa.activities.contract;

import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.workflows.contract.ContractStatus;
import io.tropicapp.coupa.workflows.contract.ContractTurn;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What it means that Coupa answers 404. Contracts that were submitted are never deleted there, so this client may have lost a
 * content group, or the endpoint is switched off: that passes, and nothing ends.
 */
@Component
class ContractDisappearance {

    private static final String KEPT_FROM_US =
            "Coupa does not show it any more. It cannot have been deleted in this state: the integration's user may have lost"
                    + " access to it, or single contracts are switched off for the API. Look at it in Coupa.";

    private final ContractRecords records;
    private final Clock clock;

    ContractDisappearance(ContractRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    KnownContract of(CoupaClient coupa, KnownContract known) {
        return mayBeDeleted(known) && isMissing(coupa, known)
                ? records.write(known, ContractEdit.of(known).isGone(clock.instant()))
                : kept(known);
    }

    /** It is there, and not shown to this client. */
    KnownContract kept(KnownContract known) {
        return records.write(known, ContractEdit.of(known).waitsFor(ContractTurn.COUPA_SUPPORT, KEPT_FROM_US));
    }

    /** As far as is known: at most what was never submitted. */
    static boolean mayBeDeleted(KnownContract known) {
        return known.status() == ContractStatus.DRAFT;
    }

    /** The index works, and is without it. */
    private static boolean isMissing(CoupaClient coupa, KnownContract known) {
        long id = known.row().coupaContractId();
        try {
            return coupa.contracts().byIds(List.of(id)).missing().contains(id);
        } catch (CoupaException.EndpointUnavailable e) {
            return false;
        }
    }
}
