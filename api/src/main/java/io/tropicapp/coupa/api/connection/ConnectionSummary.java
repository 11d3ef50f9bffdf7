package io.tropicapp.coupa.api.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection in a list: where it stands and who is to act. */
public record ConnectionSummary(
        UUID id,
        String organizationId,
        String organizationName,
        String environment,
        String instanceUrl,
        String stage,
        String health,
        boolean paused,
        List<String> warnings,
        List<StepView> steps,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant disconnectedAt) {}
