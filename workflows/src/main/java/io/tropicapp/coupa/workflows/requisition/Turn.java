package io.tropicapp.coupa.workflows.requisition;

/** Whose turn it is with a requisition. */
public enum Turn {
    /** Whoever asked for it: to correct, submit or give up. */
    REQUESTER,
    /** A buyer of the customer, in Coupa. */
    BUYER,
    /** Whoever is next in the approval chain, in Coupa. */
    APPROVER,
    /** Coupa itself: to answer, to finish what it began. */
    COUPA,
    /** Coupa Support: an endpoint is closed; the connection has the ticket to send. */
    COUPA_SUPPORT,
    /** The customer's Owner: new credentials are needed. */
    OWNER,
    NOBODY
}
