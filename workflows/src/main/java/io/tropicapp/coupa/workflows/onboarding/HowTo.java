package io.tropicapp.coupa.workflows.onboarding;

import java.net.URI;
import java.util.List;

/** How the news of a step is told, word for word: by a signal, which the Temporal UI sends too, or by a call of the API. */
final class HowTo {

    private final OnboardingState state;

    HowTo(OnboardingState state) {
        this.state = state;
    }

    /** One line for each thing that can be told of the step now; none where it goes on by itself. */
    List<String> tell(Step step) {
        return switch (step.status()) {
            case PENDING, DONE -> List.of();
            case OPEN -> whenOpen(step.name());
            case IN_PROGRESS, DECLINED -> onceAsked(step);
        };
    }

    private List<String> whenOpen(StepName name) {
        return switch (name) {
            case SUPPORT_ACCESS ->
                List.of(
                        "When the ticket is open: %s.".formatted(post("support-access", "{\"status\": \"REQUESTED\"}")),
                        granted());
            case API_ENABLEMENT -> List.of(requested(), approved());
            case CONNECT -> List.of(credentials());
            case USER_SYNC ->
                List.of(
                        "With the Owner's token: %s. Invitations go out `NOW`, `ON_DATE` with a `date`, or `AFTER_REVIEW`."
                                .formatted(
                                        put(
                                                "user-sync",
                                                "{\"includeExpenseUsers\": false, \"invitations\": {\"when\": \"AFTER_REVIEW\"}}")));
            case SUPPLIER_DEFAULTS ->
                List.of("With the Owner's token: %s."
                        .formatted(put("supplier-defaults", "{\"instructions\": \"TEXT\"}")));
            case FULL_SYNC, LIVE -> state.paused() ? List.of(resume()) : List.of();
            case INSTANCE_DETAILS -> List.of();
        };
    }

    private List<String> onceAsked(Step step) {
        return switch (step.name()) {
            case SUPPORT_ACCESS -> List.of(granted());
            case API_ENABLEMENT ->
                step.is(StepStatus.DECLINED) ? List.of(requested(), approved()) : List.of(approved(), declined());
            default -> List.of();
        };
    }

    /** What the three dots in what is told stand for. */
    String api() {
        return "`…` stands for `/v1/connections/%s`".formatted(state.details().id());
    }

    /** Where signals are sent from. */
    String signals() {
        return "*More Actions → Send a Signal* on this page, or `temporal workflow signal --workflow-id %s --name NAME`. A note may be"
                        .formatted(Onboarding.workflowId(state.details().id()))
                + " its input, in quotes.";
    }

    static String resume() {
        return "To let it go on: `POST %s`.".formatted(path("resume"));
    }

    static String supportTicket() {
        return "The text for Coupa Support: `GET %s`. To try the endpoints at once: `POST %s`."
                .formatted(path("support-ticket"), path("endpoint-checks"));
    }

    private static String granted() {
        return "When Coupa has granted it: signal `supportAccessGranted`, or %s."
                .formatted(post("support-access", "{\"status\": \"GRANTED\"}"));
    }

    private static String requested() {
        return "When Coupa has been asked: signal `apiAccessRequested`, or %s."
                .formatted(post("api-enablement", "{\"status\": \"REQUESTED\"}"));
    }

    private static String approved() {
        return "When Coupa has enabled it: signal `apiAccessApproved`, or %s."
                .formatted(post("api-enablement", "{\"status\": \"APPROVED\"}"));
    }

    private static String declined() {
        return "If Coupa says no: signal `apiAccessDeclined`, or %s."
                .formatted(post("api-enablement", "{\"status\": \"DECLINED\"}"));
    }

    /** Never by signal: what is signalled stays in the history. */
    private String credentials() {
        var host = URI.create(state.details().instanceUrl()).getAuthority();
        return "With the Owner's token: %s. Coupa is asked at once, and a refusal says why. **Never put a secret on this page.**"
                .formatted(put(
                        "credentials",
                        "{\"domain\": \"%s\", \"clientId\": \"ID\", \"clientSecret\": \"SECRET\"}".formatted(host)));
    }

    private static String post(String what, String body) {
        return "`POST %s` `%s`".formatted(path(what), body);
    }

    private static String put(String what, String body) {
        return "`PUT %s` `%s`".formatted(path(what), body);
    }

    private static String path(String what) {
        return "…/" + what;
    }
}
