package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import java.util.stream.Collectors;

/** Why a full sync has to be tried again, for a person. */
final class FellShort {

    private FellShort() {}

    static String inWords(SyncOutcome outcome) {
        return outcome.skipped()
                .orElseGet(() -> outcome.pulls().stream()
                        .filter(PullOutcome.Failed.class::isInstance)
                        .map(PullOutcome.Failed.class::cast)
                        .map(failed -> "%s: %s".formatted(failed.resource(), failed.reason()))
                        .collect(Collectors.joining("; ")));
    }
}
