package io.tropicapp.coupa.simulator.oauth;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arguments of a token request. The client names itself in the form or, as RFC 6749 has it, by Basic authentication. */
record TokenRequest(String grantType, String clientId, String secret, Set<String> scopes) {

    static TokenRequest of(HttpServletRequest request) {
        Optional<String[]> basic = basic(request.getHeader("Authorization"));
        return new TokenRequest(
                parameter(request, "grant_type"),
                basic.map(pair -> pair[0]).orElseGet(() -> parameter(request, "client_id")),
                basic.map(pair -> pair[1]).orElseGet(() -> parameter(request, "client_secret")),
                scopes(parameter(request, "scope")));
    }

    private static Set<String> scopes(String spaced) {
        return Stream.of(spaced.split(" ", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static Optional<String[]> basic(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring("Basic ".length()).trim());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(pair) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
