package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;

/** What every record of an index has. */
public interface CoupaRecord {

    long id();

    /** In whole seconds; Coupa's clock. Missing if an administrator's filter leaves it out. */
    Optional<Instant> updatedAt();
}
