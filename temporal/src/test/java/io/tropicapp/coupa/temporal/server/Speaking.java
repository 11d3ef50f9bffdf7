package io.tropicapp.coupa.temporal.server;

import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;

/** A connection as processes have it. */
final class Speaking implements AutoCloseable {

    private final Server server;
    private final WorkflowServiceStubs stubs;

    Speaking(Server server) {
        this.server = server;
        stubs = WorkflowServiceStubs.newServiceStubs(server.workflowService().build());
    }

    /** The version that the server says it is. */
    String version() {
        return stubs.blockingStub()
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                .getServerVersion();
    }

    void askAsOperator() {
        var unused = OperatorServiceStubs.newServiceStubs(server.operatorService(stubs.getRawChannel()))
                .blockingStub()
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .listSearchAttributes(ListSearchAttributesRequest.getDefaultInstance());
    }

    @Override
    public void close() {
        stubs.shutdownNow();
    }
}
