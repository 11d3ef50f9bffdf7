package io.tropicapp.coupa.api.event;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param next give it as {@code after} for the part that follows, now or later
 */
record EventPage(List<EventView> items, long next) {}
