package io.tropicapp.coupa.store.access;

/** What the holder of a token is to us. */
public enum Role {
    /** The Tropic backend. */
    BACKEND,
    /** The Owner of one organization. */
    OWNER,
    /** An implementation consultant. */
    CONSULTANT,
    /** Whoever keeps the service running. */
    OPERATOR
}
