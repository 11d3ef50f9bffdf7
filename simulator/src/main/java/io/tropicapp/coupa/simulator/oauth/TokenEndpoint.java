package io.tropicapp.coupa.simulator.oauth;

import io.tropicapp.coupa.simulator.format.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /oauth2/token}, form-encoded ("OpenID Connect clients"); the Swagger calls it {@code /oauth2/access_tokens}. */
@RestController
public final class TokenEndpoint {

    private final Oauth oauth;

    public TokenEndpoint(Oauth oauth) {
        this.oauth = oauth;
    }

    @RequestMapping({"/oauth2/token", "/oauth2/access_tokens"})
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer(request)) {
            case Grant.Granted granted -> write(response, granted);
            case Grant.Denied denied -> write(response, denied);
        }
    }

    private Grant answer(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return new Grant.Denied(405, "invalid_request", "Ask for a token with POST.");
        }
        String contentType = request.getContentType();
        if (contentType == null || !contentType.startsWith("application/x-www-form-urlencoded")) {
            return new Grant.Denied(415, "invalid_request", "Content-Type must be application/x-www-form-urlencoded.");
        }
        TokenRequest asked = TokenRequest.of(request);
        return switch (asked.grantType()) {
            case "client_credentials" -> oauth.grant(asked.clientId(), asked.secret(), asked.scopes());
            case "" -> new Grant.Denied(400, "invalid_request", "Missing required parameter: grant_type.");
            default ->
                new Grant.Denied(
                        400,
                        "unsupported_grant_type",
                        "The authorization grant type is not supported by the authorization server.");
        };
    }

    private static void write(HttpServletResponse response, Grant.Granted granted) throws IOException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", granted.token())
                .put("token_type", "bearer")
                .put("expires_in", granted.lifetime().toSeconds())
                .put("scope", String.join(" ", granted.scopes()));
        response.setHeader("Cache-Control", "no-store");
        Answers.write(response, 200, "application/json;charset=utf-8", body.toString());
    }

    private static void write(HttpServletResponse response, Grant.Denied denied) throws IOException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("error", denied.error())
                .put("error_description", denied.description());
        Answers.write(response, denied.status(), "application/json;charset=utf-8", body.toString());
    }
}
