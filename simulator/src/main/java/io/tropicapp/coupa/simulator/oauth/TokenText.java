package io.tropicapp.coupa.simulator.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tokens that look like the JWTs of Coupa: three parts, longer with every scope. Nobody signed them. */
final class TokenText {

    private TokenText() {}

    static String mint(String clientId, Collection<String> scopes, Instant issued, Instant expires) {
        var header = JsonNodeFactory.instance.objectNode().put("alg", "RS256").put("typ", "JWT");
        var payload = JsonNodeFactory.instance
                .objectNode()
                .put("jti", UUID.randomUUID().toString())
                .put("sub", clientId)
                .put("iat", issued.getEpochSecond())
                .put("exp", expires.getEpochSecond())
                .put("scope", String.join(" ", scopes));
        String signature = UUID.randomUUID() + "" + UUID.randomUUID();
        return encoded(header.toString()) + "." + encoded(payload.toString()) + "." + encoded(signature);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
