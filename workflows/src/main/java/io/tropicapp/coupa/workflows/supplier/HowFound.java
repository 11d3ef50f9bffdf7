package io.tropicapp.coupa.workflows.supplier;

/** How it came out which supplier of Coupa's it is. */
public enum HowFound {
    /** It was there from the start, and is surely the one. */
    EXISTED,
    /** It came or became active later, and is surely the one. */
    APPEARED,
    /** A person confirmed a candidate, or chose another. */
    CHOSEN,
    /** A person completed the task with it. */
    NAMED
}
