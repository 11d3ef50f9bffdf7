package io.tropicapp.coupa.simulator.control;

import io.tropicapp.coupa.simulator.fault.Effect;
import io.tropicapp.coupa.simulator.fault.Fault;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fault as a shell asks for it. What is left out is 0, or JSON for a body, or 500 for a status. */
record FaultRequest(
        @Nullable String path,
        @Nullable String method,
        @Nullable String kind,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable Integer delayMillis,
        @Nullable Integer retryAfterSeconds,
        @Nullable Integer after,
        @Nullable Integer times) {

    Fault fault() {
        if (path == null || kind == null) {
            throw new IllegalArgumentException("A fault takes a path and a kind");
        }
        return ofKind(path, kind)
                .on(method == null ? "" : method.toUpperCase(Locale.ROOT))
                .after(or(after, 0))
                .times(or(times, 0));
    }

    private Fault ofKind(String where, String what) {
        return switch (what) {
            case "status" -> Fault.status(where, or(status, 500), bodyKind());
            case "latency" -> Fault.latency(where, Duration.ofMillis(or(delayMillis, 0)));
            case "garbled" -> Fault.garbled(where);
            case "dropped" -> Fault.dropped(where);
            case "dropped-midway" -> Fault.droppedMidway(where);
            case "dropped-after" -> Fault.droppedAfter(where);
            case "status-after" -> Fault.statusAfter(where, or(status, 502));
            case "answered-late" -> Fault.answeredLate(where, Duration.ofMillis(or(delayMillis, 0)));
            case "late" -> Fault.takingEffectLate(where, Duration.ofMillis(or(delayMillis, 0)));
            case "forbidden" -> Fault.forbidden(where);
            case "missing" -> Fault.missing(where);
            case "throttled" -> throttled(where);
            default -> throw new IllegalArgumentException("There is no fault of kind '%s'".formatted(what));
        };
    }

    private Fault throttled(String where) {
        return retryAfterSeconds == null
                ? Fault.throttled(where)
                : Fault.throttled(where, Duration.ofSeconds(retryAfterSeconds));
    }

    private Effect.Body bodyKind() {
        return body == null ? Effect.Body.JSON : Effect.Body.valueOf(body.toUpperCase(Locale.ROOT));
    }

    private static int or(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }
}
