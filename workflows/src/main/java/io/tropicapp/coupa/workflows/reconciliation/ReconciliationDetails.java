package io.tropicapp.coupa.workflows.reconciliation;

import io.tropicapp.coupa.workflows.temporal.Notice;

/** What an operator reads of a reconciliation in the Temporal UI: what had to be mended, and what could not be. */
final class ReconciliationDetails {

    private ReconciliationDetails() {}

    static String running() {
        return Notice.headed("Compares rows and workflows: nobody has to do anything")
                .says("How far it is", "the heartbeat in *Pending Activities* counts what was looked at")
                .toMarkdown();
    }

    static String of(ReconciliationReport report) {
        return Notice.headed(headline(report))
                .says("Connections looked at", "%d".formatted(report.connections()))
                .says("Onboardings started again", "%d".formatted(report.workflowsStarted()))
                .says("Onboardings asked to write their rows again", "%d".formatted(report.rowsRequested()))
                .says("Sync runs given up, since their process was gone", "%d".formatted(report.runsAbandoned()))
                .says("Not mended", notMended(report.failures()))
                .toMarkdown();
    }

    private static String headline(ReconciliationReport report) {
        return report.failures() == 0
                ? "Done: nobody has to do anything"
                : "⚠ Not all could be mended: it is the turn of an OPERATOR";
    }

    private static String notMended(int failures) {
        return failures == 0
                ? "0"
                : "%d; the worker's log says why. Then: `POST /v1/reconciliations`.".formatted(failures);
    }
}
