package io.tropicapp.coupa.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.store.access.Claim;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it is kept, to be given again. */
record KeptAnswer(
        int status, @Nullable String location, @Nullable String contentType, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static KeptAnswer of(ContentCachingResponseWrapper given) {
        return new KeptAnswer(
                given.getStatus(),
                given.getHeader(HttpHeaders.LOCATION),
                given.getContentType(),
                new String(given.getContentAsByteArray(), UTF_8));
    }

    static KeptAnswer of(Claim.Answered kept) {
        return JSON.readValue(kept.body(), KeptAnswer.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    void sendTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body.getBytes(UTF_8));
    }
}
