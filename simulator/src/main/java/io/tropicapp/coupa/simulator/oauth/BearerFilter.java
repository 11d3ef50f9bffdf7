package io.tropicapp.coupa.simulator.oauth;

import io.tropicapp.coupa.simulator.format.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lets a request to the API pass with a good token only, and notes the token's scopes. */
public final class BearerFilter extends OncePerRequestFilter {

    private static final String SCOPES = BearerFilter.class.getName() + ".scopes";

    private final Oauth oauth;

    public BearerFilter(Oauth oauth) {
        this.oauth = oauth;
    }

    /** Whether the token that came with the request has any of the scopes. */
    public static boolean hasAnyOf(HttpServletRequest request, Set<String> scopes) {
        return request.getAttribute(SCOPES) instanceof Set<?> held
                && scopes.stream().anyMatch(held::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader("Authorization");
        String token = authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
        switch (oauth.check(token)) {
            case TokenCheck.Valid valid -> {
                request.setAttribute(SCOPES, valid.scopes());
                chain.doFilter(request, response);
            }
            case TokenCheck.Invalid invalid -> refuse(response, invalid.reason());
        }
    }

    /** JSON whatever was accepted: the body is RFC 6750's, not one of the API's own. */
    private static void refuse(HttpServletResponse response, String reason) throws IOException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("error", "invalid_token")
                .put("error_description", reason);
        response.setHeader(
                "WWW-Authenticate",
                "Bearer realm=\"Coupa\", error=\"invalid_token\", error_description=\"%s\"".formatted(reason));
        Answers.write(response, 401, "application/json;charset=utf-8", body.toString());
    }
}
