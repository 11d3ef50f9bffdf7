package io.tropicapp.coupa.activities.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * What a pull that came to its end has found out.
 *
 * @param watermark everything that changed before is stored; in Coupa's clock. Empty if Coupa does not tell its time
 * @param ordered whether Coupa sorts by updated-at, if that was tried
 */
record PullResult(Optional<Instant> watermark, Optional<Boolean> ordered) {}
