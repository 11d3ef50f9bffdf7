package io.tropicapp.coupa.api.temporal;

import java.util.Map;

/**
 * A workflow that callers speak to.
 *
 * @param contract its interface
 * @param startAgain starts it from its rows, if it was lost
 * @param named what it is about, as a problem names it
 */
public record Addressee<W>(Class<W> contract, String workflowId, Runnable startAgain, Map<String, Object> named) {}
