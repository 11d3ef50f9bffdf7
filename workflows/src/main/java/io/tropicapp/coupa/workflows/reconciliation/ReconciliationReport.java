package io.tropicapp.coupa.workflows.reconciliation;

/**
 * What had to be mended.
 *
 * @param connections how many were looked at
 * @param workflowsStarted onboardings that were lost and go on from what Postgres knows
 * @param rowsRequested onboardings that were asked to write their rows again
 * @param runsAbandoned sync runs whose process was gone
 */
public record ReconciliationReport(int connections, int workflowsStarted, int rowsRequested, int runsAbandoned) {}
