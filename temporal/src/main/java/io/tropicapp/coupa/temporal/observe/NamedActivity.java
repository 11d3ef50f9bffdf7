package io.tropicapp.coupa.temporal.observe;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.ActivityInfo;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.Header;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names what an activity works for. */
final class NamedActivity extends ActivityInboundCallsInterceptorBase {

    private Optional<ActivityInfo> work = Optional.empty();

    NamedActivity(ActivityInboundCallsInterceptor next) {
        super(next);
    }

    /** Kept from here: the SDK gives it to the thread only inside of all interceptors. */
    @Override
    public void init(ActivityExecutionContext context) {
        work = Optional.of(context.getInfo());
        super.init(context);
    }

    @Override
    public ActivityOutput execute(ActivityInput input) {
        var named = Naming.with(names(work.orElseThrow(), input.getHeader()));
        try {
            return super.execute(input);
        } finally {
            named.close();
        }
    }

    private static Map<String, String> names(ActivityInfo info, Header header) {
        var names = new HashMap<String, String>();
        names.put(LogName.WORKFLOW_ID, info.getWorkflowId());
        names.put(LogName.RUN_ID, info.getWorkflowRunId());
        names.put(LogName.WORKFLOW_TYPE, info.getWorkflowType());
        names.put(LogName.ACTIVITY_TYPE, info.getActivityType());
        names.put(LogName.ATTEMPT, String.valueOf(info.getAttempt()));
        names.put(LogName.TASK_QUEUE, info.getActivityTaskQueue());
        LogName.connectionIn(info.getWorkflowId()).ifPresent(id -> names.put(LogName.CONNECTION, id));
        OrganizationHeader.read(header).ifPresent(id -> names.put(LogName.ORGANIZATION, id));
        return names;
    }
}
