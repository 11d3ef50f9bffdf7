package io.tropicapp.coupa.workflows.connection;

/** Who said something: kept in the audit log. {@code role} is the role of the caller's token. */
public record Actor(String name, String role) {

    /** Somebody who signalled the process from the Temporal UI or its command line. */
    public static final Actor BY_SIGNAL = new Actor("temporal signal", "consultant");

    /** The integration itself: a timer, a probe, a sync. */
    public static final Actor ITSELF = new Actor("coupa integration", "system");
}
