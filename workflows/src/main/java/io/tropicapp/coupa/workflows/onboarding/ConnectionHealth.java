package io.tropicapp.coupa.workflows.onboarding;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads off the state how well a connection is, and what people should know of it. */
final class ConnectionHealth {

    private ConnectionHealth() {}

    static Health of(OnboardingState state) {
        if (state.needsCredentials()) {
            return Health.NEEDS_CREDENTIALS;
        }
        if (state.credential().isEmpty()) {
            return Health.NOT_CONNECTED;
        }
        return state.requisitionsAvailable().orElse(true)
                        && state.resourcesNotServed().isEmpty()
                ? Health.HEALTHY
                : Health.DEGRADED;
    }

    static List<String> warnings(OnboardingState state) {
        var warnings = new ArrayList<String>();
        state.needsCredentialsReason().ifPresent(warnings::add);
        if (!state.resourcesNotServed().isEmpty()) {
            warnings.add("Coupa does not serve " + notServed(state)
                    + " to the client: nothing new of it comes over. Check the"
                    + " scopes and permissions of the OAuth client in Coupa; every sync tries again.");
        }
        if (!state.requisitionsAvailable().orElse(true)) {
            warnings.add("Requisitions are unavailable: Coupa does not serve " + failing(state)
                    + ". Send the support ticket to Coupa Support; the endpoints are tried again every day.");
        }
        if (state.steps().stream().anyMatch(ConnectionHealth::lacksSupportAccess)) {
            warnings.add("Support access is not granted: the customer coordinates troubleshooting with Coupa itself.");
        }
        if (state.paused()) {
            warnings.add("Paused: no sync starts by itself until somebody resumes it.");
        }
        return List.copyOf(warnings);
    }

    private static String notServed(OnboardingState state) {
        return state.resourcesNotServed().stream()
                .sorted()
                .map(resource -> resource.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }

    private static String failing(OnboardingState state) {
        return String.join(
                ", ",
                state.requisitionEndpoints().stream()
                        .filter(endpoint -> !endpoint.available())
                        .map(endpoint -> "api/" + endpoint.endpoint())
                        .toList());
    }

    private static boolean lacksSupportAccess(Step step) {
        return step.name() == StepName.SUPPORT_ACCESS && !step.is(StepStatus.DONE);
    }
}
