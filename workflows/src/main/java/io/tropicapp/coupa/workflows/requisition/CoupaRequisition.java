package io.tropicapp.coupa.workflows.requisition;

import io.temporal.activity.ActivityInterface;

/**
 * What a requisition asks of Coupa. Each call looks at the row first, writes what it found with its events in one
 * transaction, and answers where the requisition stands now. None of them fails for what Coupa says: a refusal is a
 * standing. While Coupa is away, limits us or refuses the credentials they are tried again, for as long as the process
 * lives.
 */
@ActivityInterface(namePrefix = "Requisition_")
public interface CoupaRequisition {

    /**
     * Creates the requisition in Coupa as its newest draft says, or finds the one that an earlier attempt created.
     *
     * <p>Safe to repeat: Coupa has no idempotency key, so the request's id is written into the requisition, and every attempt
     * looks for it before it creates.
     */
    Standing create(RequisitionRef ref);

    /**
     * Sends a corrected draft: updates and submits, or creates if Coupa never had it.
     *
     * <p>Safe to repeat: a revision that Coupa has taken is not sent again.
     *
     * @param revision of the draft
     */
    Standing resubmit(RequisitionRef ref, int revision);

    /** Looks at the requisition and its orders in Coupa, once. */
    Standing look(RequisitionRef ref);

    /** Takes the request back as far as Coupa's API allows. Repeating it changes nothing. */
    Withdrawal withdraw(RequisitionRef ref);

    /** The horizon has come: nothing is followed any more, and the row says so. Repeating it changes nothing. */
    Standing endFollowing(RequisitionRef ref);
}
