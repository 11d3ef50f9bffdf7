package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import java.util.Set;

/** Says to the Owner why Coupa did not accept a credential, and what to do. */
final class Refusals {

    private static final String WHERE = "in Coupa under Setup → OAuth2/OpenID Connect Clients";

    private Refusals() {}

    static ConnectVerdict.Refused gone(String why) {
        return new ConnectVerdict.Refused("credentials-gone", why);
    }

    static ConnectVerdict.Refused late(Questions.TooLate e) {
        return new ConnectVerdict.Refused(
                "coupa-unavailable", "%s. Nothing was changed; try again in some minutes.".formatted(e.getMessage()));
    }

    static ConnectVerdict.Refused missing(Set<String> scopes) {
        return new ConnectVerdict.Refused(
                "missing-scope",
                scopes.isEmpty()
                        ? "Coupa grants each scope alone but not all together. Ask Coupa Support about the OAuth client."
                        : "The OAuth client does not hold %s. Add it %s, and connect again."
                                .formatted(String.join(", ", scopes), WHERE));
    }

    static ConnectVerdict.Refused forbidden(CoupaException.EndpointUnavailable e) {
        return new ConnectVerdict.Refused(
                "missing-permission",
                "%s. Check the scopes of the OAuth client %s, or ask Coupa Support to enable the endpoint, and connect again."
                        .formatted(e.getMessage(), WHERE));
    }

    static ConnectVerdict.Refused of(CoupaException e, String instanceUrl) {
        return switch (e) {
            case CoupaException.Unauthorized refused ->
                new ConnectVerdict.Refused(
                        "invalid-client",
                        "%s. Compare identifier and secret with those %s, and enter them again."
                                .formatted(refused.getMessage(), WHERE));
            case CoupaException.EndpointUnavailable gone -> notCoupa(gone, instanceUrl);
            case CoupaException.InvalidScope lacking -> missing(lacking.asked());
            case CoupaException.Unavailable down -> down.status() == 0 ? unreachable(down, instanceUrl) : later(down);
            case CoupaException.Throttled limited -> later(limited);
            case CoupaException.Rejected rejected -> later(rejected);
            case CoupaException.Unreadable unreadable -> notCoupa(unreadable, instanceUrl);
        };
    }

    private static ConnectVerdict.Refused unreachable(CoupaException e, String instanceUrl) {
        return new ConnectVerdict.Refused(
                "unreachable-host",
                "%s cannot be reached: %s. Check the domain, and try again.".formatted(instanceUrl, e.getMessage()));
    }

    private static ConnectVerdict.Refused notCoupa(CoupaException e, String instanceUrl) {
        return new ConnectVerdict.Refused(
                "wrong-domain",
                "%s does not answer as a Coupa instance: %s. Check the domain, and try again."
                        .formatted(instanceUrl, e.getMessage()));
    }

    private static ConnectVerdict.Refused later(CoupaException e) {
        return new ConnectVerdict.Refused(
                "coupa-unavailable", "%s. Nothing was changed; try again in some minutes.".formatted(e.getMessage()));
    }
}
