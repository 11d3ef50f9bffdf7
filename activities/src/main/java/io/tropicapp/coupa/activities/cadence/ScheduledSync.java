package io.tropicapp.coupa.activities.cadence;

import static io.temporal.api.enums.v1.ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Priority;
import io.temporal.api.common.v1.SearchAttributes;
import io.temporal.api.common.v1.WorkflowType;
import io.temporal.api.schedule.v1.IntervalSpec;
import io.temporal.api.schedule.v1.Schedule;
import io.temporal.api.schedule.v1.ScheduleAction;
import io.temporal.api.schedule.v1.SchedulePolicies;
import io.temporal.api.schedule.v1.ScheduleSpec;
import io.temporal.api.sdk.v1.UserMetadata;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflow.v1.NewWorkflowExecutionInfo;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.metadata.POJOWorkflowInterfaceMetadata;
import io.tropicapp.coupa.workflows.sync.Sync;
import io.tropicapp.coupa.workflows.sync.SyncDetails;
import io.tropicapp.coupa.workflows.sync.SyncMode;
import io.tropicapp.coupa.workflows.sync.SyncRequest;
import io.tropicapp.coupa.workflows.sync.SyncRhythm;
import io.tropicapp.coupa.workflows.sync.SyncTrigger;
import io.tropicapp.coupa.workflows.temporal.TaskQueues;
import java.time.Duration;
import java.util.Optional;

/**
 * A connection's Schedule as the server keeps it. Not as the SDK's client does, which reads all of a Schedule before it changes
 * anything: what a key has encrypted that is disabled since can only be replaced.
 */
final class ScheduledSync {

    private static final Duration CATCH_UP = Duration.ofMinutes(10);
    private static final Duration JITTER = Duration.ofMinutes(2);
    private static final String WORKFLOW_TYPE = POJOWorkflowInterfaceMetadata.newInstance(Sync.class)
            .getWorkflowType()
            .orElseThrow();

    private final SyncRhythm rhythm;
    private final DataConverter converter;

    ScheduledSync(SyncRhythm rhythm, DataConverter converter) {
        this.rhythm = rhythm;
        this.converter = converter;
    }

    String id() {
        return Sync.workflowId(rhythm.connection(), rhythm.scope());
    }

    /** Without a state: it runs. */
    Schedule schedule() {
        return Schedule.newBuilder()
                .setSpec(spec())
                .setAction(action())
                .setPolicies(SchedulePolicies.newBuilder()
                        .setOverlapPolicy(SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(duration(CATCH_UP)))
                .build();
    }

    ScheduleSpec spec() {
        return ScheduleSpec.newBuilder()
                .addInterval(IntervalSpec.newBuilder()
                        .setInterval(duration(rhythm.every()))
                        .setPhase(duration(rhythm.offset())))
                .setJitter(duration(JITTER))
                .build();
    }

    /** Encrypted anew each time. */
    ScheduleAction action() {
        var request = new SyncRequest(
                rhythm.connection(),
                rhythm.organizationId(),
                Optional.empty(),
                SyncMode.INCREMENTAL,
                SyncTrigger.SCHEDULE,
                rhythm.scope());
        return ScheduleAction.newBuilder()
                .setStartWorkflow(NewWorkflowExecutionInfo.newBuilder()
                        .setWorkflowId(id())
                        .setWorkflowType(WorkflowType.newBuilder().setName(WORKFLOW_TYPE))
                        .setTaskQueue(TaskQueue.newBuilder().setName(TaskQueues.SYNC))
                        .setInput(converter.toPayloads(request).orElseThrow())
                        .setUserMetadata(UserMetadata.newBuilder()
                                .setSummary(payload(SyncDetails.summary(request)))
                                .setDetails(payload(SyncDetails.PURPOSE)))
                        .setSearchAttributes(searchAttributes())
                        .setPriority(priority(request)))
                .build();
    }

    SearchAttributes searchAttributes() {
        var attributes = SearchAttributes.newBuilder();
        io.tropicapp.coupa.workflows.temporal.SearchAttributes.of(rhythm.organizationId(), rhythm.connection())
                .getUntypedValues()
                .forEach((key, value) -> attributes.putIndexedFields(key.getName(), keyword(value)));
        return attributes.build();
    }

    private static Payload keyword(Object value) {
        return DefaultDataConverter.STANDARD_INSTANCE.toPayload(value).orElseThrow().toBuilder()
                .putMetadata("type", ByteString.copyFromUtf8("Keyword"))
                .build();
    }

    private static Priority priority(SyncRequest request) {
        var priority = Sync.priority(request);
        return Priority.newBuilder()
                .setPriorityKey(priority.getPriorityKey())
                .setFairnessKey(priority.getFairnessKey())
                .build();
    }

    private Payload payload(String text) {
        return converter.toPayload(text).orElseThrow();
    }

    private static com.google.protobuf.Duration duration(Duration length) {
        return Durations.fromMillis(length.toMillis());
    }
}
