package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to write to Coupa Support when requisitions are not served.
 *
 * @param needed false while nothing is known to fail
 * @param body in Markdown
 */
record SupportTicket(boolean needed, String subject, String body) {

    /** The endpoints that Coupa Support must switch on for an instance. */
    private static final List<String> ASKED =
            List.of("requisitions", "requisitions/metadata", "requisition_lines", "requisition-lines/metadata");

    static SupportTicket of(Connection connection, List<EndpointCheck> checks) {
        var details = connection.details();
        var failing = checks.stream().filter(check -> !check.available()).toList();
        return new SupportTicket(
                !failing.isEmpty(),
                "Enable the requisition API endpoints for " + details.instanceHost(),
                body(details, findings(checks, failing)));
    }

    private static String body(ConnectionDetails details, String findings) {
        return """
                Hello Coupa Support,

                we integrate our Coupa instance %s (%s, organization "%s") with Tropic through the Core API.

                %s

                Please enable these endpoints for our instance and for the OAuth client that Tropic uses:

                %s

                Please tell us when they are enabled; Tropic then tries them again.
                """.formatted(
                        details.instanceUrl(),
                        details.environment(),
                        details.organizationName(),
                        findings,
                        list(ASKED.stream()
                                .map(endpoint -> "`api/%s`".formatted(endpoint))
                                .toList()));
    }

    private static String findings(List<EndpointCheck> checks, List<EndpointCheck> failing) {
        if (checks.isEmpty()) {
            return "The requisition endpoints were not tried yet.";
        }
        return failing.isEmpty()
                ? "All requisition endpoints answered when they were last tried."
                : "These requisition endpoints do not answer as they should:\n\n"
                        + list(failing.stream().map(SupportTicket::inWords).toList());
    }

    private static String inWords(EndpointCheck check) {
        var answer = check.httpStatus() == 0 ? "no answer" : "HTTP status " + check.httpStatus();
        return "`api/%s`: %s at %s (%s)".formatted(check.endpoint(), answer, check.checkedAt(), check.detail());
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
    }
}
