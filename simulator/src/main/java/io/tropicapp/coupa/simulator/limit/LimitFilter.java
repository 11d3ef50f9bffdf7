package io.tropicapp.coupa.simulator.limit;

import io.tropicapp.coupa.simulator.format.Answers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts every request, and answers 429 to those under {@code /api} that are beyond the limit. */
public final class LimitFilter extends OncePerRequestFilter {

    /** Set on a request whose connection is to be dropped; its answer never went out. */
    public static final String DROPPED = LimitFilter.class.getName() + ".dropped";

    /** A header of requests that the simulator sends to itself, which nobody else can know the name of. */
    public static final String UNCOUNTED = "X-Simulator-" + UUID.randomUUID();

    private final RateLimit limit;
    private final LeakyBucket bucket;
    private final Traffic traffic;

    public LimitFilter(RateLimit limit, Traffic traffic) {
        this.limit = limit;
        this.bucket = new LeakyBucket(limit, System::nanoTime);
        this.traffic = traffic;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(UNCOUNTED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        traffic.arrived(request.getMethod(), path);
        if (path.startsWith("/api/") && !bucket.pass()) {
            traffic.rejected();
            refuse(response);
        } else {
            chain.doFilter(request, response);
        }
        traffic.answered(request.getAttribute(DROPPED) == null ? response.getStatus() : 0);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        limit.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
        Answers.write(response, 429, "text/plain;charset=utf-8", "Too Many Requests");
    }
}
