package io.tropicapp.coupa.api.idempotency;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.access.Claim;
import io.tropicapp.coupa.store.access.IdempotencyKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a POST that comes with an {@code Idempotency-Key} once. Only answers that say yes are kept: after a no, the same key
 * may be sent again with the request corrected. Keys belong to the token that sends them.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    /** Their answers hold what must not be kept. A second token of a name is refused; a second secret does no harm. */
    private static final Pattern NEVER_KEPT =
            Pattern.compile("/v1/tokens|/v1/subscriptions/[^/]+/secrets|/codec/(decode|encode)");

    private final IdempotencyKeys keys;

    IdempotencyFilter(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** Whether answers to a POST to this path are kept. */
    public static boolean honours(String path) {
        return !NEVER_KEPT.matcher(path).matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !honours(request.getRequestURI())
                || caller().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        var scope = caller().map(caller -> caller.holder().id().toString()).orElseThrow();
        var rereadable = new RereadableRequest(request);
        switch (keys.claim(scope, key, rereadable.fingerprint())) {
            case Claim.Granted granted -> answer(rereadable, response, chain, scope, key);
            case Claim.Answered before -> KeptAnswer.of(before).sendTo(response);
            case Claim.InProgress busy -> throw inProgress();
            case Claim.OtherRequest other -> throw otherRequest();
        }
    }

    private void answer(
            RereadableRequest request, HttpServletResponse response, FilterChain chain, String scope, String key)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, caching);
            if (caching.getStatus() / 100 == 2) {
                keys.complete(
                        scope, key, caching.getStatus(), KeptAnswer.of(caching).json());
            }
        } finally {
            keys.release(scope, key);
        }
        caching.copyBodyToResponse();
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid(HEADER, "must be 1 to %d characters".formatted(LONGEST_KEY));
        }
        return key;
    }

    private static Optional<Caller> caller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    private static Problem inProgress() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "request-in-progress",
                "Request in progress",
                "The same request with this Idempotency-Key is being answered at this moment. Send it again in some seconds"
                        + " to get that answer.");
    }

    private static Problem otherRequest() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "Idempotency key reused",
                "This Idempotency-Key was used for another request. Nothing was done; send this one with a key of its own.");
    }
}
