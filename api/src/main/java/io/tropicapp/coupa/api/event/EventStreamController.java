package io.tropicapp.coupa.api.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.event.EventFeed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Events")
class EventStreamController {

    private final EventFeed feed;
    private final WaitingRoom room;
    private final EventStreams streams;

    EventStreamController(EventFeed feed, WaitingRoom room, EventStreams streams) {
        this.feed = feed;
        this.room = room;
        this.streams = streams;
    }

    @GetMapping("/v1/events/stream")
    @ApiResponse(
            responseCode = "200",
            description =
                    "Server-sent events: `id` is the position, `event` the type, `data` the event as in the feed.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "409",
            description = "The feed has not come to `after`. The member `last` says where it ends.")
    @ApiResponse(
            responseCode = "410",
            description = "What follows `after` is no longer kept. The member `after` says where to go on.")
    @ApiResponse(responseCode = "429", description = "Too many of this organization wait for events already.")
    @Operation(
            summary = "Follow the feed of an organization",
            description = "Sends each event within about a second. It ends after some minutes: come back with"
                    + " `Last-Event-ID`, as browsers do by themselves, and nothing is missed.")
    void stream(
            @AuthenticationPrincipal Caller caller,
            @ParameterObject @Valid StreamQuery query,
            @Parameter(description = "The id of the last event that was read; counts more than `after`.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            HttpServletResponse response)
            throws IOException {
        var whose = EventQuery.organizationOf(query.organizationId(), caller, feed::organizations)
                .orElseThrow(() -> Problem.invalid("organizationId", "must be given: nobody was told anything yet"));
        var place = room.enter(whose);
        try {
            streams.write(whose, position(query, lastEventId), WantedTypes.of(query.types()), response);
        } finally {
            place.leave();
        }
    }

    private static @Nullable Long position(StreamQuery query, @Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return query.after();
        }
        try {
            return Long.valueOf(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid("Last-Event-ID", "must be the id of an event of this stream");
        }
    }
}
