package io.tropicapp.coupa.simulator.fault;

import io.tropicapp.coupa.simulator.format.Answers;
import io.tropicapp.coupa.simulator.limit.LimitFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets the faults in force happen to requests. */
public final class FaultFilter extends OncePerRequestFilter {

    private final Faults faults;

    public FaultFilter(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Replay.is(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (Effect effect : faults.strike(request.getMethod(), request.getRequestURI())) {
            switch (effect) {
                case Effect.Latency latency -> sleep(latency.delay());
                case Effect.Status status -> {
                    answer(response, status);
                    return;
                }
                case Effect.StatusAfter after -> {
                    unheard(request, response, chain);
                    response.reset();
                    answer(response, new Effect.Status(after.status(), after.body(), Optional.empty()));
                    return;
                }
                case Effect.DroppedAfter after -> {
                    unheard(request, response, chain);
                    request.setAttribute(LimitFilter.DROPPED, true);
                    return;
                }
                case Effect.AnsweredLate late -> {
                    answerLate(request, response, chain, late.delay());
                    return;
                }
                case Effect.TakingEffectLate late -> {
                    Replay.of(request).after(late.delay());
                    request.setAttribute(LimitFilter.DROPPED, true);
                    return;
                }
                case Effect.Garbled garbled -> {
                    half(request, response, chain, false);
                    return;
                }
                case Effect.Dropped dropped -> {
                    drop(request, response, chain, dropped);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static void sleep(Duration delay) throws IOException {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The simulator stops");
        }
    }

    private static void answer(HttpServletResponse response, Effect.Status effect) throws IOException {
        effect.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
        String sentence = "Scripted answer %d".formatted(effect.status());
        switch (effect.body()) {
            case JSON -> Answers.write(response, effect.status(), "application/json;charset=utf-8", json(sentence));
            case HTML -> Answers.write(response, effect.status(), "text/html;charset=utf-8", html(sentence));
            case TEXT -> Answers.write(response, effect.status(), "text/plain;charset=utf-8", sentence);
            case EMPTY -> Answers.write(response, effect.status(), "", "");
        }
    }

    private static String json(String sentence) {
        return Answers.errors(List.of(sentence)).toString();
    }

    private static String html(String sentence) {
        return "<!DOCTYPE html><html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>"
                .formatted(sentence);
    }

    private static void drop(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Effect.Dropped dropped)
            throws ServletException, IOException {
        if (dropped.midway()) {
            half(request, response, chain, true);
        }
        request.setAttribute(LimitFilter.DROPPED, true);
    }

    /** Lets the request take effect; the right answer goes nowhere. */
    private static void unheard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new ContentCachingResponseWrapper(response));
    }

    private static void answerLate(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Duration delay)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        sleep(delay);
        kept.copyBodyToResponse();
    }

    /** Sends the first half of the right body, announcing the whole length or that of the half. */
    private static void half(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean announceWhole)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        byte[] whole = kept.getContentAsByteArray();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        response.setContentLength(announceWhole ? whole.length : half.length);
        response.getOutputStream().write(half);
        response.flushBuffer();
    }
}
