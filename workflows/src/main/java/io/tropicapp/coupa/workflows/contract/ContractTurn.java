package io.tropicapp.coupa.workflows.contract;

/** Whose turn it is with a contract. */
public enum ContractTurn {
    /** Whoever keeps the contract in Coupa: to submit, correct, sign or publish it. */
    CONTRACT_OWNER,
    /** Whoever is next in the approval chain, in Coupa. */
    APPROVER,
    /** Coupa itself: to answer. */
    COUPA,
    /** Coupa Support: an endpoint is closed; the connection has the ticket to send. */
    COUPA_SUPPORT,
    /** The customer's Owner: new credentials are needed. */
    OWNER,
    NOBODY
}
