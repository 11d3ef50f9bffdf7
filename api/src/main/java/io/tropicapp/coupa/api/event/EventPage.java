package io.tropicapp.coupa.api.event;

import io.tropicapp.coupa.store.event.EventView;
import java.util.List;

/**
 * A part of the feed.
 *
 * @param next give it as {@code after} for the part that follows, now or later
 */
record EventPage(List<EventView> items, long next) {

    static EventPage of(FeedReader.Part part) {
        return new EventPage(part.events().stream().map(EventView::of).toList(), part.next());
    }
}
