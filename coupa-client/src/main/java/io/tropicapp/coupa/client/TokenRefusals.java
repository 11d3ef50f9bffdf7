package io.tropicapp.coupa.client;

import java.util.Set;
import java.util.stream.Collectors;

/** What a refused request for a token means (RFC 6749, 5.2). */
final class TokenRefusals {

    private TokenRefusals() {}

    static CoupaException of(CoupaException failure, Set<String> scopes, CoupaCredentials credentials) {
        return switch (failure) {
            case CoupaException.Rejected rejected ->
                rejected.reasons().contains("invalid_scope")
                        ? new CoupaException.InvalidScope(rejected.evidence(), scopes)
                        : refused(rejected, ": " + reasons(rejected, credentials));
            case CoupaException.Unauthorized unauthorized -> refused(unauthorized, " or its secret (status 401)");
            case CoupaException.EndpointUnavailable gone ->
                gone.status() == 403 ? refused(gone, " (status 403)") : gone;
            default -> failure;
        };
    }

    private static CoupaException refused(CoupaException failure, String how) {
        return new CoupaException.Unauthorized(failure.evidence(), "Coupa refuses the OAuth client" + how);
    }

    /** Coupa's words, unless they quote what we sent. */
    private static String reasons(CoupaException.Rejected rejected, CoupaCredentials credentials) {
        var secret = credentials.clientSecret();
        return rejected.reasons().stream()
                .map(reason -> secret.isEmpty() ? reason : reason.replace(secret, "[secret]"))
                .collect(Collectors.joining("; "));
    }
}
