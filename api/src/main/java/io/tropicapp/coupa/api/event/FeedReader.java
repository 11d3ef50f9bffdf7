package io.tropicapp.coupa.api.event;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads feeds in parts. What is no longer kept is never passed over without a word. */
@Component
class FeedReader {

    private final EventFeed feed;

    FeedReader(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * What follows a position.
     *
     * @throws Problem 410 if some of it is no longer kept; 409 if the feed has not come to the position
     */
    Part after(String organization, long position, List<String> types, int limit) {
        var part = fromWhatIsKept(organization, position, types, limit);
        mustBeOf(organization, position);
        return part;
    }

    /** What follows a position, as far as it is kept. */
    Part fromWhatIsKept(String organization, long position, List<String> types, int limit) {
        // Looked at first: whatever is told later comes with the next part.
        long last = feed.ends(organization).last();
        var events = feed.after(organization, position, types, limit);
        if (events.size() == limit) {
            return new Part(events, events.getLast().position());
        }
        long found = events.isEmpty() ? position : events.getLast().position();
        return new Part(events, Math.max(found, last));
    }

    /** @throws Problem 410 if what follows is no longer kept; 409 if the feed has not come to the position */
    void mustBeOf(String organization, long position) {
        var ends = feed.ends(organization);
        if (position < ends.removed()) {
            throw removed(ends.removed());
        }
        if (position > ends.last()) {
            throw unknown(position, ends.last());
        }
    }

    long last(String organization) {
        return feed.ends(organization).last();
    }

    static Problem removed(long upTo) {
        return Problem.of(
                        HttpStatus.GONE,
                        "events-removed",
                        "Events removed",
                        "Events up to position %d are no longer kept, so you may have missed some. Read connections,"
                                        .formatted(upTo)
                                + " requisitions and whatever else you keep once more, then go on with after=%d."
                                        .formatted(upTo))
                .with("after", upTo);
    }

    /** Silently taken, everything up to there would be missed. */
    static Problem unknown(long position, long last) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "unknown-position",
                        "Unknown position",
                        "This feed ends at position %d, so nobody can have read it up to %d: it is another organization's or another"
                                        .formatted(last, position)
                                + " environment's position, or the database was restored from a backup. Read connections, requisitions"
                                + " and whatever else you keep once more, then go on with after=%d.".formatted(last))
                .with("last", last);
    }

    /**
     * A part of a feed.
     *
     * @param next what the following part comes after; everything before it was seen
     */
    record Part(List<Event> events, long next) {}
}
