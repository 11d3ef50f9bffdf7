package io.tropicapp.coupa.api.observe;

import io.tropicapp.coupa.temporal.observe.LogName;
import io.tropicapp.coupa.temporal.observe.Naming;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names a request on every line that is logged for it: by the id that its sender gave it as {@code X-Request-Id}, or else a new
 * one, which the answer repeats; and by the connection in its path.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NamedRequests extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,100}");
    private static final Pattern OF_A_CONNECTION =
            Pattern.compile("/v1/connections/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var names = names(request);
        response.setHeader(HEADER, names.get(LogName.REQUEST));
        var named = Naming.with(names);
        try {
            chain.doFilter(request, response);
        } finally {
            named.close();
        }
    }

    private static Map<String, String> names(HttpServletRequest request) {
        var names = new HashMap<String, String>();
        names.put(
                LogName.REQUEST,
                Optional.ofNullable(request.getHeader(HEADER))
                        .filter(id -> ID.matcher(id).matches())
                        .orElseGet(() -> UUID.randomUUID().toString()));
        var path = OF_A_CONNECTION.matcher(request.getRequestURI());
        if (path.matches()) {
            names.put(LogName.CONNECTION, path.group(1));
        }
        return names;
    }
}
