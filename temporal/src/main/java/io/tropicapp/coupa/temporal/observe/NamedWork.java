package io.tropicapp.coupa.temporal.observe;

import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the names of what is worked for on the log lines of workflows and activities, and on their spans. */
@Component
@Order(NamedWork.OUTERMOST)
public class NamedWork extends WorkerInterceptorBase {

    /** The SDK wraps each interceptor in the next, so the last one is outside. */
    static final int OUTERMOST = 1_000;

    @Override
    public WorkflowInboundCallsInterceptor interceptWorkflow(WorkflowInboundCallsInterceptor next) {
        return new NamedWorkflow(next);
    }

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new NamedActivity(next);
    }
}
