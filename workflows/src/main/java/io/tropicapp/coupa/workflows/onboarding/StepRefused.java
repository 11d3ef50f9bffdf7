package io.tropicapp.coupa.workflows.onboarding;

import io.temporal.failure.ApplicationFailure;
import java.util.List;

/** How an update is refused: a failure type that callers branch on, and a sentence for a person. */
public final class StepRefused {

    /** The step is not open now; the details hold the names of those that are. */
    public static final String NOT_OPEN = "StepNotOpen";

    /** The step is open, but Coupa did not answer for as long as a person waits. */
    public static final String NO_ANSWER = "NoAnswer";

    private StepRefused() {}

    static ApplicationFailure notOpen(StepName asked, List<StepName> open) {
        return ApplicationFailure.newNonRetryableFailure(
                "%s is not open now. Open: %s.".formatted(asked, open), NOT_OPEN, open);
    }

    static ApplicationFailure notConnected(List<StepName> open) {
        return ApplicationFailure.newNonRetryableFailure(
                "There are no credentials that Coupa accepts. Open: %s.".formatted(open), NOT_OPEN, open);
    }

    static ApplicationFailure notProbed() {
        return ApplicationFailure.newNonRetryableFailure(
                "Coupa did not answer in time. What is known of the endpoints stays; try again in some minutes.",
                NO_ANSWER);
    }

    static ApplicationFailure notASandbox() {
        return ApplicationFailure.newNonRetryableFailure("This connection is a production one already.", NOT_OPEN);
    }

    static ApplicationFailure alreadyDone(StepName asked, List<StepName> open) {
        return ApplicationFailure.newNonRetryableFailure(
                "%s is already done and cannot be taken back. Open: %s.".formatted(asked, open), NOT_OPEN, open);
    }
}
