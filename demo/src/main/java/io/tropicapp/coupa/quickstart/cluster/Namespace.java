package io.tropicapp.coupa.quickstart.cluster;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.quickstart.QuickstartFailed;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import java.time.Duration;
import java.time.Instant;

/** Where our workflows live on a server. */
record Namespace(String address, String name) {

    private static final Duration RETENTION = Duration.ofDays(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Makes it if it is not there, and returns when all of the server knows it, with what our workflows are found by. */
    void make() {
        var stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            register(stubs);
            awaitKnown(stubs);
            addSearchAttributes(OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                    .setChannel(stubs.getRawChannel())
                    .validateAndBuildWithDefaults()));
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

    /** In one request, before workers come that would all add them at once. */
    private void addSearchAttributes(OperatorServiceStubs operators) {
        var request = AddSearchAttributesRequest.newBuilder().setNamespace(name);
        SearchAttributes.ALL.forEach(key -> request.putSearchAttributes(key.getName(), key.getValueType()));
        try {
            var unused = operators.blockingStub().addSearchAttributes(request.build());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
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
