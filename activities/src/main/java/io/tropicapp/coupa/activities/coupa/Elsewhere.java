package io.tropicapp.coupa.activities.coupa;

import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** Lets work that goes on on another thread belong to the trace, and log in the name, of the one that asks for it. */
public final class Elsewhere {

    private Elsewhere() {}

    /** Whatever this thread works for now, the work is part of. */
    public static <T> Callable<T> goingOn(Callable<T> work) {
        var names = Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
        return Context.current().wrap(() -> {
            MDC.setContextMap(names);
            try {
                return work.call();
            } finally {
                MDC.clear();
            }
        });
    }
}
