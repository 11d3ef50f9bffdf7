package io.tropicapp.coupa.workflows.reconciliation;

/**
 * What had to be mended.
 *
 * @param connections how many were looked at
 * @param workflowsStarted onboardings that were lost and go on from what Postgres knows
 * @param rowsRequested onboardings that were asked to write their rows again
 * @param runsAbandoned sync runs whose process was gone
 * @param failures what could not be compared or mended; the log says why, and the next comparison tries again
 */
public record ReconciliationReport(
        int connections, int workflowsStarted, int rowsRequested, int runsAbandoned, int failures) {}
