package io.tropicapp.coupa.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Coupa's words, unless they quote what we sent. What was cut may end in a part of the secret. */
    private static String reasons(CoupaException.Rejected rejected, CoupaCredentials credentials) {
        var quotable = rejected.reasons().stream()
                .map(reason -> reason.endsWith(Reasons.CUT)
                        ? "more than can be quoted"
                        : withoutSecret(reason, credentials.clientSecret()))
                .toList();
        return Reasons.inOneLine(quotable);
    }

    private static String withoutSecret(String reason, String secret) {
        var inForm = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(secret, inForm, inForm.replace("+", "%20"))
                .filter(text -> !text.isEmpty())
                .reduce(reason, (text, form) -> text.replace(form, "[secret]"));
    }
}
