package io.tropicapp.coupa.quickstart.cluster;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.time.Duration;
import java.time.Instant;

/** Where our workflows live on a server. */
record Namespace(String address, String name) {

    private static final Duration RETENTION = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Makes it if it is not there, and returns when all of the server knows it. */
    void make() {
        var stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            register(stubs);
            awaitKnown(stubs);
        } finally {
            stubs.shutdownNow();
        }
    }

    private void register(WorkflowServiceStubs stubs) {
        try {
            var unused = stubs.blockingStub()
                    .registerNamespace(RegisterNamespaceRequest.newBuilder()
                            .setNamespace(name)
                            .setDescription("Coupa integration")
                            .setWorkflowExecutionRetentionPeriod(
                                    com.google.protobuf.Duration.newBuilder().setSeconds(RETENTION.toSeconds()))
                            .build());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    private void awaitKnown(WorkflowServiceStubs stubs) {
        var giveUp = Instant.now().plus(PATIENCE);
        while (!isKnown(stubs)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new QuickstartFailed("Temporal does not know its namespace '%s'".formatted(name));
            }
            Pause.of(Duration.ofMillis(500));
        }
    }

    private boolean isKnown(WorkflowServiceStubs stubs) {
        try {
            var unused = stubs.blockingStub()
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(name)
                            .build());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        }
    }
}
