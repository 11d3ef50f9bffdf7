package io.tropicapp.coupa.activities.coupa;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import io.tropicapp.coupa.client.RequestBudget;
import io.tropicapp.coupa.client.RequestObserver;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/**
 * Measures every request to Coupa as {@code coupa.request} and every wait for the budget as {@code coupa.budget.wait}. Where
 * there are traces, each request is a span in that of its activity.
 */
@Component
class ObservedCalls implements RequestObserver {

    private final ObservationRegistry observations;
    private final Map<RequestBudget.Priority, Timer> waits = new EnumMap<>(RequestBudget.Priority.class);

    ObservedCalls(ObservationRegistry observations, MeterRegistry meters) {
        this.observations = observations;
        for (var priority : RequestBudget.Priority.values()) {
            waits.put(priority, meters.timer("coupa.budget.wait", "priority", priority.name()));
        }
    }

    @Override
    public UnderWay sending(String method, String endpoint) {
        var call = Observation.createNotStarted("coupa.request", ObservedCalls::context, observations)
                .contextualName(method + " " + endpoint)
                .lowCardinalityKeyValue("method", method)
                .lowCardinalityKeyValue("endpoint", endpoint);
        call.start();
        var scope = call.openScope();
        return (outcome, status) -> {
            scope.close();
            call.lowCardinalityKeyValue("outcome", outcome.name())
                    .highCardinalityKeyValue("http.response.status_code", String.valueOf(status))
                    .stop();
        };
    }

    /** The trace ends at Coupa's door: nothing of it is sent along. */
    private static Observation.Context context() {
        return new SenderContext<Object>((carrier, key, value) -> {}, Kind.CLIENT);
    }

    @Override
    public void waited(RequestBudget.Priority priority, Duration time) {
        Objects.requireNonNull(waits.get(priority)).record(time);
    }

    @Override
    public <T> Callable<T> elsewhere(Callable<T> work) {
        return Elsewhere.goingOn(work);
    }
}
