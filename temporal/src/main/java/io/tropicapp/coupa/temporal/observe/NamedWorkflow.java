package io.tropicapp.coupa.temporal.observe;

import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkflowOutboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowOutboundCallsInterceptorBase;
import io.temporal.workflow.Workflow;
import io.tropicapp.coupa.workflows.temporal.SearchAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names the connection and organization of a workflow, and hands the organization on to its activities. */
final class NamedWorkflow extends WorkflowInboundCallsInterceptorBase {

    NamedWorkflow(WorkflowInboundCallsInterceptor next) {
        super(next);
    }

    @Override
    public void init(WorkflowOutboundCallsInterceptor outbound) {
        super.init(new HandedOn(outbound));
    }

    @Override
    public WorkflowOutput execute(WorkflowInput input) {
        var named = Naming.with(names());
        try {
            return super.execute(input);
        } finally {
            named.close();
        }
    }

    @Override
    public void handleSignal(SignalInput input) {
        var named = Naming.with(names());
        try {
            super.handleSignal(input);
        } finally {
            named.close();
        }
    }

    @Override
    public UpdateOutput executeUpdate(UpdateInput input) {
        var named = Naming.with(names());
        try {
            return super.executeUpdate(input);
        } finally {
            named.close();
        }
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        var info = Workflow.getInfo();
        names.put(LogName.WORKFLOW_ID, info.getWorkflowId());
        names.put(LogName.RUN_ID, info.getRunId());
        names.put(LogName.WORKFLOW_TYPE, info.getWorkflowType());
        names.put(LogName.TASK_QUEUE, info.getTaskQueue());
        LogName.connectionIn(info.getWorkflowId()).ifPresent(id -> names.put(LogName.CONNECTION, id));
        organization().ifPresent(id -> names.put(LogName.ORGANIZATION, id));
        return names;
    }

    private static Optional<String> organization() {
        return Optional.ofNullable(Workflow.getTypedSearchAttributes().get(SearchAttributes.ORGANIZATION));
    }

    private static final class HandedOn extends WorkflowOutboundCallsInterceptorBase {

        HandedOn(WorkflowOutboundCallsInterceptor next) {
            super(next);
        }

        @Override
        public <R> ActivityOutput<R> executeActivity(ActivityInput<R> input) {
            organization().ifPresent(id -> OrganizationHeader.write(input.getHeader(), id));
            return super.executeActivity(input);
        }

        /** Those of {@code Async.function} too. */
        @Override
        public Object newChildThread(Runnable work, boolean detached, String name) {
            return super.newChildThread(() -> named(work), detached, name);
        }

        private static void named(Runnable work) {
            var named = Naming.with(names());
            try {
                work.run();
            } finally {
                named.close();
            }
        }
    }
}
