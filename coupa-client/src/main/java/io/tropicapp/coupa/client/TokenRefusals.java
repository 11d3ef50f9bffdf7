package io.tropicapp.coupa.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a refused request for a token means (RFC 6749, 5.2). Only Coupa itself can refuse a client: a web page, a proxy's 403 or
 * an empty answer says nothing about the secret.
 */
final class TokenRefusals {

    private static final Set<String> OF_THE_CLIENT = Set.of("invalid_client", "unauthorized_client", "invalid_grant");

    private TokenRefusals() {}

    static CoupaException of(CoupaException failure, Set<String> scopes, CoupaCredentials credentials) {
        return switch (failure) {
            case CoupaException.Rejected rejected -> of(rejected, scopes, credentials);
            case CoupaException.Unauthorized unauthorized ->
                refused(unauthorized, " or its secret (status %d)".formatted(unauthorized.status()));
            case CoupaException.EndpointUnavailable gone -> of(gone);
            default -> failure;
        };
    }

    private static CoupaException of(
            CoupaException.Rejected rejected, Set<String> scopes, CoupaCredentials credentials) {
        if (rejected.reasons().contains("invalid_scope")) {
            return new CoupaException.InvalidScope(rejected.evidence(), scopes);
        }
        if (rejected.reasons().isEmpty()) {
            return new CoupaException.Unreadable(
                    rejected.evidence(), "Coupa gives no token and no reason (status %d)".formatted(rejected.status()));
        }
        var reasons = reasons(rejected, credentials);
        return rejected.reasons().stream().anyMatch(OF_THE_CLIENT::contains)
                ? refused(rejected, ": " + String.join("; ", reasons))
                : new CoupaException.Rejected(rejected.evidence(), reasons);
    }

    /** That there are no tokens at all is not for the resource to bear that was about to be read. */
    private static CoupaException of(CoupaException.EndpointUnavailable gone) {
        return gone.status() == 403
                ? new CoupaException.Unavailable(gone.evidence(), "Coupa does not let us ask for a token (status 403)")
                : new CoupaException.Unreadable(
                        gone.evidence(), "there is nothing that gives tokens (status %d)".formatted(gone.status()));
    }

    private static CoupaException refused(CoupaException failure, String how) {
        return new CoupaException.Unauthorized(failure.evidence(), "Coupa refuses the OAuth client" + how);
    }

    /** Coupa's words, unless they quote what we sent. What was cut may end in a part of the secret. */
    private static List<String> reasons(CoupaException.Rejected rejected, CoupaCredentials credentials) {
        return rejected.reasons().stream()
                .map(reason -> reason.endsWith(Reasons.CUT)
                        ? "more than can be quoted"
                        : withoutSecret(reason, credentials.clientSecret()))
                .toList();
    }

    private static String withoutSecret(String reason, String secret) {
        var inForm = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(secret, inForm, inForm.replace("+", "%20"))
                .filter(text -> !text.isEmpty())
                .reduce(reason, (text, form) -> text.replace(form, "[secret]"));
    }
}
