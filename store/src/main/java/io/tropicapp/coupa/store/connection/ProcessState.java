package io.tropicapp.coupa.store.connection;

/**
 * The state of a connection's process as JSON, from which its workflow can be built again. The store does not look into it;
 * Postgres may reorder its members.
 */
public record ProcessState(String json) {

    /** Short, since the whole of it would drown a log. */
    @Override
    public String toString() {
        return "ProcessState[%d characters]".formatted(json.length());
    }
}
