package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.sync.PullOutcome;
import io.tropicapp.coupa.workflows.sync.Resource;
import io.tropicapp.coupa.workflows.sync.SyncOutcome;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a full sync has to be tried again, for a person. */
final class FellShort {

    private FellShort() {}

    static String inWords(SyncOutcome outcome) {
        return outcome.skipped()
                .orElseGet(() -> outcome.pulls().stream()
                        .flatMap(pull -> reason(pull).stream())
                        .collect(Collectors.joining("; ")));
    }

    private static Optional<String> reason(PullOutcome pull) {
        return switch (pull) {
            case PullOutcome.Completed read -> Optional.empty();
            case PullOutcome.Unavailable gone -> reason(gone.resource(), gone.reason());
            case PullOutcome.Unauthorized refused -> reason(refused.resource(), refused.reason());
            case PullOutcome.Failed failed -> reason(failed.resource(), failed.reason());
        };
    }

    private static Optional<String> reason(Resource resource, String why) {
        return Optional.of("%s: %s".formatted(resource, why));
    }
}
