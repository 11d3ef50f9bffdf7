package io.tropicapp.coupa.api.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.event.EventFeed;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Events")
class EventController {

    private final EventFeed feed;
    private final FeedReader reader;
    private final FeedWatch watch;
    private final WaitingRoom room;

    EventController(EventFeed feed, FeedReader reader, FeedWatch watch, WaitingRoom room) {
        this.feed = feed;
        this.reader = reader;
        this.watch = watch;
        this.room = room;
    }

    @GetMapping("/v1/events")
    @ApiResponse(responseCode = "200", description = "What was told", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "The feed has not come to `after`. The member `last` says where it ends.")
    @ApiResponse(
            responseCode = "410",
            description = "What follows `after` is no longer kept. The member `after` says where to go on.")
    @Operation(
            summary = "Read the feed of an organization",
            description = "In order and without gaps. Keep `next` and ask again with it as `after`: nothing is missed."
                    + " With `wait`, an answer that would be empty is held back until there is news.")
    EventPage after(@AuthenticationPrincipal Caller caller, @ParameterObject @Valid EventQuery query) {
        return query.organizationOf(caller, feed::organizations)
                .map(whose -> page(whose, query))
                .orElseGet(() -> nothingYet(query));
    }

    private static EventPage nothingYet(EventQuery query) {
        if (query.position() > 0) {
            throw FeedReader.unknown(query.position(), 0);
        }
        return new EventPage(List.of(), 0);
    }

    private EventPage page(String organization, EventQuery query) {
        var part = read(organization, query, query.position());
        if (!part.events().isEmpty() || query.waiting().isZero()) {
            return EventPage.of(part);
        }
        var place = room.enter(organization);
        try {
            return EventPage.of(awaited(organization, query, part));
        } finally {
            place.leave();
        }
    }

    private FeedReader.Part awaited(String organization, EventQuery query, FeedReader.Part nothing) {
        var end = System.nanoTime() + query.waiting().toNanos();
        var part = nothing;
        while (part.events().isEmpty()
                && watch.await(organization, part.next(), Duration.ofNanos(end - System.nanoTime()))) {
            part = read(organization, query, part.next());
        }
        return part;
    }

    /** Whoever does not say where to begin begins with what is kept. */
    private FeedReader.Part read(String organization, EventQuery query, long position) {
        return query.begins()
                ? reader.fromWhatIsKept(organization, position, query.wanted(), query.size())
                : reader.after(organization, position, query.wanted(), query.size());
    }
}
