package io.tropicapp.coupa.api.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the Schedule that starts a connection's syncs stands.
 *
 * @param paused by {@code POST …/pause}, or by an operator in the Temporal UI: no sync starts by itself
 * @param note what whoever paused or resumed it last gave as the reason
 * @param nextRunAt null if none is due by itself
 */
public record ScheduleView(
        boolean paused, @Nullable String note, @Nullable Instant nextRunAt) {}
