package io.tropicapp.coupa.activities.reconciliation;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.filter.v1.StartTimeFilter;
import io.temporal.api.filter.v1.WorkflowTypeFilter;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListOpenWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The workflow ids of the onboardings that are open in Temporal, on servers with and without list queries. */
@Component
class OpenOnboardings {

    private static final String TYPE = "Onboarding";

    /** Of all onboardings, and of nothing else: not every server filters by type. */
    private static final String PREFIX = "onboarding/";

    private final WorkflowClient temporal;

    OpenOnboardings(WorkflowClient temporal) {
        this.temporal = temporal;
    }

    List<String> workflowIds() {
        return all().stream().filter(id -> id.startsWith(PREFIX)).toList();
    }

    private List<String> all() {
        try (Stream<String> ids = byQuery()) {
            return ids.toList();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
                return byFilter();
            }
            throw e;
        }
    }

    private Stream<String> byQuery() {
        return temporal.listExecutions("WorkflowType = '%s' AND ExecutionStatus = 'Running'".formatted(TYPE))
                .map(metadata -> metadata.getExecution().getWorkflowId());
    }

    private List<String> byFilter() {
        var ids = new ArrayList<String>();
        var token = ByteString.EMPTY;
        do {
            var page = temporal.getWorkflowServiceStubs().blockingStub().listOpenWorkflowExecutions(request(token));
            page.getExecutionsList().stream().map(OpenOnboardings::id).forEach(ids::add);
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return ids;
    }

    private static String id(WorkflowExecutionInfo info) {
        return info.getExecution().getWorkflowId();
    }

    private ListOpenWorkflowExecutionsRequest request(ByteString token) {
        return ListOpenWorkflowExecutionsRequest.newBuilder()
                .setNamespace(temporal.getOptions().getNamespace())
                .setTypeFilter(WorkflowTypeFilter.newBuilder().setName(TYPE))
                .setStartTimeFilter(StartTimeFilter.getDefaultInstance())
                .setNextPageToken(token)
                .build();
    }
}
