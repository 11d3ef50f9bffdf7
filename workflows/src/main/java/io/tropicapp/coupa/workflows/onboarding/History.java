package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.workflow.Workflow;

/**
 * When to go on in a fresh run: thousands of onboardings sleep for weeks, and each wake-up replays all of its history. An
 * onboarding without reminders goes live in one run; a live one starts afresh once a month or so.
 */
final class History {

    private static final long LONG = 120;

    private History() {}

    static boolean isLong() {
        return Workflow.getInfo().getHistoryLength() > LONG;
    }
}
