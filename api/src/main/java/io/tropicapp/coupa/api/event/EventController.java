package io.tropicapp.coupa.api.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.event.EventFeed;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Events")
class EventController {

    private final EventFeed feed;

    EventController(EventFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/v1/events")
    @Operation(
            summary = "Read the feed of an organization",
            description = "In order and without gaps. Keep `next` and ask again with it as `after`: nothing is missed.")
    EventPage after(@AuthenticationPrincipal Caller caller, @ParameterObject @Valid EventQuery query) {
        var found = query.organizationOf(caller, feed::organizations)
                .map(whose -> feed.after(whose, query.position(), query.wanted(), query.size()))
                .orElse(List.of());
        return new EventPage(
                found.stream().map(EventView::of).toList(),
                found.isEmpty() ? query.position() : found.getLast().position());
    }
}
