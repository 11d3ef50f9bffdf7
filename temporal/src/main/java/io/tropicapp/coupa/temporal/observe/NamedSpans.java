package io.tropicapp.coupa.temporal.observe;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Gives every span the names that the log lines of its thread have. */
@Component
class NamedSpans implements SpanProcessor {

    private static final List<String> NAMES =
            List.of(LogName.CONNECTION, LogName.ORGANIZATION, LogName.WORKFLOW_ID, LogName.TASK_QUEUE, LogName.ATTEMPT);

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        NAMES.forEach(name -> Optional.ofNullable(MDC.get(name)).ifPresent(value -> span.setAttribute(name, value)));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
