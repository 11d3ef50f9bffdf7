package io.tropicapp.coupa.workflows.onboarding;

import java.util.List;

/** What to do next on each step, in a sentence for a person and as paths of the API. */
final class Guidance {

    private Guidance() {}

    static StepView of(Step step, OnboardingState state) {
        return new StepView(step, next(step, state.needsCredentials()), actions(step, state));
    }

    private static String next(Step step, boolean needsCredentials) {
        return switch (step.status()) {
            case PENDING -> "Opens when the step before is done.";
            case OPEN -> whenOpen(step.name(), needsCredentials);
            case IN_PROGRESS -> whenInProgress(step.name());
            case DECLINED -> whenDeclined(step.name());
            case DONE -> whenDone(step.name());
        };
    }

    private static String whenOpen(StepName name, boolean needsCredentials) {
        return switch (name) {
            case INSTANCE_DETAILS -> "Give the instance details.";
            case SUPPORT_ACCESS ->
                "The customer opens a Coupa support ticket that allows Tropic to submit tickets on its behalf; report it as"
                        + " REQUESTED, and as GRANTED when Coupa has confirmed.";
            case API_ENABLEMENT ->
                "The consultant asks Coupa's App Marketplace team for API access and reports it as REQUESTED; Coupa usually"
                        + " takes 3 to 5 business days.";
            case CONNECT ->
                needsCredentials
                        ? "Coupa refuses the client id and secret. The Owner enters new ones, from Setup → OAuth2/OpenID"
                                + " Connect Clients in Coupa."
                        : "The Owner installs the Tropic app in Coupa's App Marketplace and enters the Coupa domain, the"
                                + " client's identifier and its secret.";
            case USER_SYNC -> "The Owner chooses whether Expense users come over too, and when invitations are sent.";
            case SUPPLIER_DEFAULTS -> "The Owner writes the default instructions for supplier onboarding tasks.";
            case FULL_SYNC, LIVE -> "Nothing to do: this starts by itself.";
        };
    }

    private static String whenInProgress(StepName name) {
        return switch (name) {
            case SUPPORT_ACCESS ->
                "Coupa works on the customer's ticket; report GRANTED or DECLINED when it has answered.";
            case API_ENABLEMENT ->
                "Coupa enables the API, usually within 3 to 5 business days; the consultant reports APPROVED or DECLINED.";
            default -> "Nothing to do: users, suppliers and contracts are being read, for up to 60 minutes.";
        };
    }

    private static String whenDeclined(StepName name) {
        return name == StepName.SUPPORT_ACCESS
                ? "Without support access the customer coordinates troubleshooting with Coupa itself; it can still be granted."
                : "Coupa declined. The consultant clears up why, asks again, and reports REQUESTED or APPROVED.";
    }

    private static String whenDone(StepName name) {
        return name == StepName.LIVE ? "Live: changes are synced every hour." : "Done.";
    }

    /** What is taken now. A step that is not reached yet may still have something: whatever does not wait for it. */
    private static List<String> actions(Step step, OnboardingState state) {
        boolean reachable = step.status() != StepStatus.PENDING;
        boolean settled = step.status() == StepStatus.DONE;
        return switch (step.name()) {
            case SUPPORT_ACCESS -> List.of("POST support-access");
            case API_ENABLEMENT -> when(!settled, "POST api-enablement");
            case CONNECT -> connecting(state.credential().isPresent(), settled, reachable);
            case USER_SYNC -> settled ? List.of("PUT user-sync", "POST invitations") : when(reachable, "PUT user-sync");
            case SUPPLIER_DEFAULTS -> when(reachable, "PUT supplier-defaults");
            case FULL_SYNC -> when(reachable && !settled && !state.needsCredentials(), "POST syncs");
            case LIVE -> living(state.paused(), settled && !state.needsCredentials());
            case INSTANCE_DETAILS -> List.of();
        };
    }

    private static List<String> connecting(boolean connectedOnce, boolean settled, boolean reachable) {
        if (!connectedOnce) {
            return reachable ? List.of("PUT credentials", "PUT instance") : List.of("PUT instance");
        }
        return settled ? List.of("PUT credentials", "POST endpoint-checks") : List.of("PUT credentials");
    }

    /** What starts by itself can be held back from the first day. */
    private static List<String> living(boolean paused, boolean syncable) {
        var hold = paused ? "POST resume" : "POST pause";
        return syncable ? List.of("POST syncs", hold) : List.of(hold);
    }

    private static List<String> when(boolean open, String action) {
        return open ? List.of(action) : List.of();
    }
}
