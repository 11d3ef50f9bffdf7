package io.tropicapp.coupa.api.connection;

import com.google.protobuf.Timestamp;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeScheduleRequest;
import io.temporal.api.workflowservice.v1.DescribeScheduleResponse;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.sync.Sync;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks Temporal about the Schedules of syncs, which operators pause and resume there without telling anybody else. */
@Component
class Schedules {

    private static final long PATIENCE_SECONDS = 1;

    private final WorkflowClient temporal;

    Schedules(WorkflowClient temporal) {
        this.temporal = temporal;
    }

    /** Empty if there is none, if this Temporal has none at all, or does not answer within a second. */
    Optional<ScheduleView> of(UUID connection) {
        try {
            return Optional.of(view(temporal.getWorkflowServiceStubs()
                    .blockingStub()
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .describeSchedule(DescribeScheduleRequest.newBuilder()
                            .setNamespace(temporal.getOptions().getNamespace())
                            .setScheduleId(Sync.workflowId(new ConnectionId(connection)))
                            .build())));
        } catch (StatusRuntimeException e) {
            return Optional.empty();
        }
    }

    private static ScheduleView view(DescribeScheduleResponse schedule) {
        var state = schedule.getSchedule().getState();
        var next = schedule.getInfo().getFutureActionTimesList().stream().findFirst();
        return new ScheduleView(
                state.getPaused(),
                state.getNotes().isBlank() ? null : state.getNotes(),
                state.getPaused() ? null : next.map(Schedules::instant).orElse(null));
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
