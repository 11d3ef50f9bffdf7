package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.requisition.Requisitions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets happen what is due by the clock before a request is looked at: the orders of what was approved a moment ago. */
public final class DueFilter extends OncePerRequestFilter {

    private final Requisitions requisitions;

    public DueFilter(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        requisitions.settle();
        chain.doFilter(request, response);
    }
}
