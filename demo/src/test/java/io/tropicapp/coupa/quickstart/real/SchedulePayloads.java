package io.tropicapp.coupa.quickstart.real;

import io.temporal.api.common.v1.Payloads;
import io.temporal.api.workflowservice.v1.DescribeScheduleRequest;
import io.temporal.api.workflowservice.v1.DescribeScheduleResponse;
import io.temporal.api.workflowservice.v1.UpdateScheduleRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.tropicapp.coupa.temporal.payload.PayloadEncryption;
import io.tropicapp.coupa.temporal.payload.PayloadKeys;
import java.util.UUID;

/** What a Schedule starts, as it lies on the server. */
record SchedulePayloads(String schedule) {

    private static final String NAMESPACE = "default";

    /** The id of the key that has encrypted the input. */
    String key() {
        return described()
                .getSchedule()
                .getAction()
                .getStartWorkflow()
                .getInput()
                .getPayloads(0)
                .getMetadataOrThrow("coupa-key-id")
                .toStringUtf8();
    }

    /** As one that is disabled since leaves it. */
    void encryptWithAKeyThatNobodyHas() {
        var sealed = PayloadEncryption.with(PayloadKeys.generate())
                .converter(NAMESPACE)
                .toPayload("from before")
                .orElseThrow();
        var changed = described().getSchedule().toBuilder();
        var starts = changed.getActionBuilder().getStartWorkflowBuilder();
        starts.setInput(Payloads.newBuilder().addPayloads(sealed));
        starts.getUserMetadataBuilder().setSummary(sealed).setDetails(sealed);
        var unused = server().updateSchedule(UpdateScheduleRequest.newBuilder()
                .setNamespace(NAMESPACE)
                .setScheduleId(schedule)
                .setSchedule(changed)
                .setRequestId(UUID.randomUUID().toString())
                .build());
    }

    private DescribeScheduleResponse described() {
        return server().describeSchedule(DescribeScheduleRequest.newBuilder()
                .setNamespace(NAMESPACE)
                .setScheduleId(schedule)
                .build());
    }

    private static WorkflowServiceBlockingStub server() {
        return Everything.shared().workflows().getWorkflowServiceStubs().blockingStub();
    }
}
