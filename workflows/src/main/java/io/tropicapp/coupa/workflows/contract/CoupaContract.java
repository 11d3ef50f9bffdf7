package io.tropicapp.coupa.workflows.contract;

import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/**
 * What a linked contract asks of Coupa and of its row. Each call writes what it found with its events in one transaction, and
 * answers where the contract stands now. Nothing is ever written to Coupa. None of them fails for what Coupa says: while it
 * is away or refuses the credentials, the answer is what is known, with a note.
 */
@ActivityInterface(namePrefix = "Contract_")
public interface CoupaContract {

    /** Looks at the contract and its approvals in Coupa, once. */
    ContractStanding look(ContractRef ref);

    /**
     * Nobody has submitted the rejected contract again: looks once more, and ends unless that shows something else. Where Coupa
     * cannot be asked, what is known counts. Safe to repeat.
     *
     * @param round the one that was rejected: another rejection since has its own time
     */
    ContractStanding endRejected(ContractRef ref, int round);

    /**
     * Somebody does not wait for it any more: ends, whatever its state. Repeating it changes nothing.
     *
     * @param tropicRequestId whose link is meant: one that is another request's by now stays; null for whoever's it is
     */
    ContractStanding unlink(ContractRef ref, @Nullable String tropicRequestId);
}
