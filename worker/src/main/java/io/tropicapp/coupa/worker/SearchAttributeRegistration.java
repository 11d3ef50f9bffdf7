package io.tropicapp.coupa.worker;

import io.grpc.StatusRuntimeException;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers our search attributes with the server: a workflow that sets an unknown one hangs without a word. */
@Component
class SearchAttributeRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(SearchAttributeRegistration.class);

    private final WorkflowServiceStubs stubs;
    private final String namespace;

    SearchAttributeRegistration(WorkflowServiceStubs stubs, WorkflowClient temporal) {
        this.stubs = stubs;
        this.namespace = temporal.getOptions().getNamespace();
    }

    /** Repeating it changes nothing. Where only an administrator may register, they are expected to be there. */
    void register() {
        var operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setChannel(stubs.getRawChannel())
                .validateAndBuildWithDefaults());
        SearchAttributes.ALL.forEach(key -> add(operator, key));
    }

    private void add(OperatorServiceStubs operator, SearchAttributeKey<?> key) {
        try {
            var request = AddSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .putSearchAttributes(key.getName(), key.getValueType())
                    .build();
            var unused = operator.blockingStub().addSearchAttributes(request);
        } catch (StatusRuntimeException e) {
            tolerate(e, key);
        }
    }

    private static void tolerate(StatusRuntimeException e, SearchAttributeKey<?> key) {
        switch (e.getStatus().getCode()) {
            case ALREADY_EXISTS -> {}
            case PERMISSION_DENIED, UNIMPLEMENTED ->
                LOG.warn(
                        "Search attribute {} could not be registered ({}): make sure that it is there",
                        key.getName(),
                        e.getStatus().getCode());
            default -> throw e;
        }
    }
}
