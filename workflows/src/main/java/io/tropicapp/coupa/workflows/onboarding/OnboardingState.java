package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.sync.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the process knows: what a new run of it starts from, and what Postgres keeps so that a lost one can be rebuilt.
 *
 * @param version rises with every change, so that an older state never replaces a newer one
 * @param catchUpDue whether a sync has to follow new credentials, as soon as one may start
 * @param resourcesNotServed what the last sync could not read since Coupa does not serve it to the client
 * @param requisitionsAvailable empty until the endpoints were probed
 * @param nextProbe when the requisition endpoints are tried again; empty while they are available
 * @param unclearProbes how many probes in a row have found out nothing for certain
 * @param promotion how a sandbox becomes a production connection; empty if nobody wants that
 */
public record OnboardingState(
        long version,
        ConnectionDetails details,
        List<Step> steps,
        Optional<CredentialRef> credential,
        Set<String> scopes,
        Optional<UserSyncOptions> userSync,
        Optional<String> supplierInstructions,
        boolean needsCredentials,
        Optional<String> needsCredentialsReason,
        boolean paused,
        boolean catchUpDue,
        Set<Resource> resourcesNotServed,
        Optional<Boolean> requisitionsAvailable,
        List<EndpointStatus> requisitionEndpoints,
        Optional<Instant> nextProbe,
        int unclearProbes,
        Optional<Promotion> promotion) {}
