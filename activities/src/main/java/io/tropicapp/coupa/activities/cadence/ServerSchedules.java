package io.tropicapp.coupa.activities.cadence;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.SearchAttributes;
import io.temporal.api.schedule.v1.Schedule;
import io.temporal.api.schedule.v1.SchedulePatch;
import io.temporal.api.workflowservice.v1.CreateScheduleRequest;
import io.temporal.api.workflowservice.v1.DeleteScheduleRequest;
import io.temporal.api.workflowservice.v1.DescribeScheduleRequest;
import io.temporal.api.workflowservice.v1.PatchScheduleRequest;
import io.temporal.api.workflowservice.v1.UpdateScheduleRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import java.util.Optional;
import java.util.UUID;

/** The Schedules of our namespace, as the server tells them: nothing is decrypted. */
final class ServerSchedules {

    private final WorkflowClient temporal;
    private final String namespace;
    private final String identity;

    ServerSchedules(WorkflowClient temporal) {
        this.temporal = temporal;
        this.namespace = temporal.getOptions().getNamespace();
        this.identity = temporal.getOptions().getIdentity();
    }

    /** @param version changes with each change */
    record Known(Schedule schedule, ByteString version) {}

    Optional<Known> find(String id) {
        try {
            var found = server().describeSchedule(DescribeScheduleRequest.newBuilder()
                    .setNamespace(namespace)
                    .setScheduleId(id)
                    .build());
            return Optional.of(new Known(found.getSchedule(), found.getConflictToken()));
        } catch (StatusRuntimeException e) {
            tolerate(Status.Code.NOT_FOUND, e);
            return Optional.empty();
        }
    }

    /** Does nothing if somebody else has made it meanwhile. */
    void create(String id, Schedule schedule, SearchAttributes attributes) {
        try {
            var unused = server().createSchedule(CreateScheduleRequest.newBuilder()
                    .setNamespace(namespace)
                    .setScheduleId(id)
                    .setSchedule(schedule)
                    .setSearchAttributes(attributes)
                    .setIdentity(identity)
                    .setRequestId(newId())
                    .build());
        } catch (StatusRuntimeException e) {
            tolerate(Status.Code.ALREADY_EXISTS, e);
        }
    }

    /** The server drops it without a word if the Schedule has changed since it was found. */
    void replace(String id, Known known, Schedule by) {
        var unused = server().updateSchedule(UpdateScheduleRequest.newBuilder()
                .setNamespace(namespace)
                .setScheduleId(id)
                .setSchedule(by)
                .setConflictToken(known.version())
                .setIdentity(identity)
                .setRequestId(newId())
                .build());
    }

    void pause(String id, String note) {
        var unused = server().patchSchedule(PatchScheduleRequest.newBuilder()
                .setNamespace(namespace)
                .setScheduleId(id)
                .setPatch(SchedulePatch.newBuilder().setPause(note))
                .setIdentity(identity)
                .setRequestId(newId())
                .build());
    }

    /** Does nothing if there is none. */
    void delete(String id) {
        try {
            var unused = server().deleteSchedule(DeleteScheduleRequest.newBuilder()
                    .setNamespace(namespace)
                    .setScheduleId(id)
                    .setIdentity(identity)
                    .build());
        } catch (StatusRuntimeException e) {
            tolerate(Status.Code.NOT_FOUND, e);
        }
    }

    private WorkflowServiceBlockingStub server() {
        return temporal.getWorkflowServiceStubs().blockingStub();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static void tolerate(Status.Code expected, StatusRuntimeException e) {
        if (e.getStatus().getCode() != expected) {
            throw e;
        }
    }
}
