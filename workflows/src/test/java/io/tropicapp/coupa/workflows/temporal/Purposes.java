package io.tropicapp.coupa.workflows.temporal;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the activities and timers of a history are for, as the Temporal UI shows it beside each. */
public final class Purposes {

    private static final Set<EventType> WITH_A_PURPOSE =
            Set.of(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED, EventType.EVENT_TYPE_TIMER_STARTED);

    private static final DataConverter CONVERTER = Payloads.converter();

    private Purposes() {}

    /** In order; "?" for each that says nothing. */
    public static List<String> of(WorkflowClient client, String workflowId) {
        return client.fetchHistory(workflowId).getEvents().stream()
                .filter(event -> WITH_A_PURPOSE.contains(event.getEventType()))
                .map(Purposes::of)
                .toList();
    }

    private static String of(HistoryEvent event) {
        return Optional.of(event)
                .filter(HistoryEvent::hasUserMetadata)
                .map(HistoryEvent::getUserMetadata)
                .filter(metadata -> metadata.hasSummary())
                .map(metadata -> CONVERTER.fromPayload(metadata.getSummary(), String.class, String.class))
                .orElse("?");
    }
}
