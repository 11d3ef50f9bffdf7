package io.tropicapp.coupa.temporal.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Optional;

/** A span that says which exceptions there were, and where, but not their messages: those quote Coupa, rows and people. */
final class WordlessSpan extends DelegatingSpanData {

    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
    private static final AttributeKey<String> STACK = AttributeKey.stringKey("exception.stacktrace");

    private final List<EventData> events;

    WordlessSpan(SpanData span) {
        super(span);
        events = span.getEvents().stream().map(WordlessSpan::wordless).toList();
    }

    private static EventData wordless(EventData event) {
        var kept = Attributes.builder();
        var said = event.getAttributes();
        Optional.ofNullable(said.get(TYPE)).ifPresent(type -> kept.put(TYPE, type));
        Optional.ofNullable(said.get(STACK)).ifPresent(stack -> kept.put(STACK, Frames.of(stack)));
        return EventData.create(event.getEpochNanos(), event.getName(), kept.build());
    }

    @Override
    public List<EventData> getEvents() {
        return events;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}
