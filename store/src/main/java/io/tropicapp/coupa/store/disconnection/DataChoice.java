package io.tropicapp.coupa.store.disconnection;

/** What becomes of a disconnected connection's data. */
public enum DataChoice {
    /** It stays as it is, to be read. */
    KEEP,
    /** What was read from Coupa, requested and chosen is erased. That there was a connection, its events and its audit log stay. */
    ERASE
}
