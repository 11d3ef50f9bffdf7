package io.tropicapp.coupa.api.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.store.sync.SyncMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for a sync now. */
record NewSync(
        @Schema(description = "INCREMENTAL if not given.") @Nullable
        SyncMode mode) {

    SyncMode modeOrDefault() {
        return Objects.requireNonNullElse(mode, SyncMode.INCREMENTAL);
    }
}
