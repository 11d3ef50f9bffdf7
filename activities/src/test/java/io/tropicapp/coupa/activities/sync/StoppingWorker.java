package io.tropicapp.coupa.activities.sync;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityWorkerShutdownException;
import io.temporal.common.interceptors.ActivityExecutionContextBase;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import java.util.Optional;

/** A worker that can stop in the middle of an activity: politely, so that heartbeats fail, or by interrupting it. */
final class StoppingWorker extends WorkerInterceptorBase {

    private volatile boolean shutDown;
    private volatile Optional<Thread> work = Optional.empty();

    void shutsDown() {
        shutDown = true;
    }

    void interruptsItsWork() {
        work.orElseThrow().interrupt();
    }

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new ActivityInboundCallsInterceptorBase(next) {
            @Override
            public void init(ActivityExecutionContext context) {
                super.init(new Heard(context));
            }

            @Override
            public ActivityOutput execute(ActivityInput input) {
                work = Optional.of(Thread.currentThread());
                return super.execute(input);
            }
        };
    }

    private final class Heard extends ActivityExecutionContextBase {

        Heard(ActivityExecutionContext next) {
            super(next);
        }

        @Override
        public <V> void heartbeat(V details) {
            if (shutDown) {
                throw new ActivityWorkerShutdownException(getInfo());
            }
            super.heartbeat(details);
        }
    }
}
