package io.tropicapp.coupa.store.sync;

import java.util.Optional;
import java.util.UUID;

/**
 * A run that is asked for.
 *
 * @param id chosen by the caller; the same id asked for twice is the same run
 * @param trigger SCHEDULE, REQUEST, ONBOARDING or another reason
 * @param requestedBy the name of whoever asked, if it was a person
 */
public record NewSyncRun(
        UUID id, UUID connection, SyncScope scope, SyncMode mode, String trigger, Optional<String> requestedBy) {}
