package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.activity.ActivityInterface;

/** What an onboarding keeps in Postgres. */
@ActivityInterface(namePrefix = "OnboardingRecords_")
public interface OnboardingRecords {

    /**
     * Writes the state, makes its credential the one in use, and appends its happenings to the event feed and the audit
     * log; all or nothing.
     *
     * <p>Safe to repeat: an older version never replaces a newer one, and a happening is told once by its key. Creates the
     * rows if they were lost.
     */
    void record(OnboardingSnapshot snapshot);
}
