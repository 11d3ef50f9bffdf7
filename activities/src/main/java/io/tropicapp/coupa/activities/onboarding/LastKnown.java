package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.client.EndpointProbe;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import io.tropicapp.coupa.workflows.onboarding.EndpointStatus;
import java.util.List;

/** What the endpoints answered before: it stands for as long as a new answer tells only of the moment, such as a limit. */
record LastKnown(List<EndpointCheck> checks) {

    /** An outage or a silence that lasted through all tries counts. */
    EndpointStatus or(EndpointProbe found) {
        var now = new EndpointStatus(found.path(), found.available(), found.httpStatus(), found.detail());
        return found.isConclusive() || found.httpStatus() == 0 || found.httpStatus() >= 500 ? now : or(now);
    }

    /** What is known, rather than this. */
    EndpointStatus or(EndpointStatus unknown) {
        return checks.stream()
                .filter(check -> check.endpoint().equals(unknown.endpoint()))
                .findFirst()
                .map(check ->
                        new EndpointStatus(check.endpoint(), check.available(), check.httpStatus(), check.detail()))
                .orElse(unknown);
    }
}
