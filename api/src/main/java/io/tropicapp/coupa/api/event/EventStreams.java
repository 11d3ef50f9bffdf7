package io.tropicapp.coupa.api.event;

import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes feeds as server-sent events, each stream in the thread of its request, which costs little: threads are virtual. */
@Component
class EventStreams {

    private static final int AT_ONCE = 100;

    private final FeedReader reader;
    private final FeedWatch watch;
    private final StreamSettings settings;
    private final JsonMapper json;

    EventStreams(FeedReader reader, FeedWatch watch, StreamSettings settings, JsonMapper json) {
        this.reader = reader;
        this.watch = watch;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Until the reader leaves, the API stops, or a stream has lasted long enough.
     *
     * @param after null for what is told from now on
     * @throws io.tropicapp.coupa.api.problem.Problem 410 if what follows is no longer kept; 409 if the feed has not come there
     */
    void write(String organization, @Nullable Long after, List<String> types, HttpServletResponse response)
            throws IOException {
        long position = after == null ? reader.last(organization) : after;
        reader.mustBeOf(organization, position);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // For proxies that would collect what is to arrive at once.
        response.setHeader("X-Accel-Buffering", "no");
        try {
            follow(organization, position, types, response.getWriter(), response);
        } catch (ReaderLeft e) {
            // Comes back, or does not.
        }
    }

    private void follow(String organization, long from, List<String> types, Writer out, HttpServletResponse response)
            throws IOException {
        long end = System.nanoTime() + settings.atMost().toNanos();
        long position = from;
        stillHere(position, out, response);
        while (watch.isRunning() && System.nanoTime() < end) {
            var part = reader.after(organization, position, types, AT_ONCE);
            for (var event : part.events()) {
                write(event, out);
            }
            flush(response);
            position = part.next();
            if (part.events().isEmpty() && !watch.await(organization, position, settings.heartbeat())) {
                stillHere(position, out, response);
            }
        }
    }

    private void write(Event event, Writer out) throws IOException {
        out.write("id: %d\nevent: %s\ndata: %s\n\n"
                .formatted(event.position(), event.type(), json.writeValueAsString(EventView.of(event))));
    }

    /** Without data it is no event, but the reader knows from where to go on. */
    private static void stillHere(long position, Writer out, HttpServletResponse response) throws IOException {
        out.write("id: %d\n: still here\n\n".formatted(position));
        flush(response);
    }

    private static void flush(HttpServletResponse response) {
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new ReaderLeft(e);
        }
    }

    /** Whoever read the stream reads no more. */
    private static final class ReaderLeft extends RuntimeException {

        private ReaderLeft(IOException cause) {
            super(cause);
        }
    }
}
