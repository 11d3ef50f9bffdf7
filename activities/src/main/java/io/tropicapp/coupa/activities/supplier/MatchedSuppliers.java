package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.store.supplier.SupplierIdentities;
import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * All suppliers of a connection, made ready to be looked through. That takes seconds and much memory where there are a hundred
 * thousand, so one connection's are made at a time, and the last ones are kept while nothing in them changes.
 */
@Component
class MatchedSuppliers {

    private final SupplierIdentities suppliers;
    private Optional<SoftReference<Ready>> last = Optional.empty();

    MatchedSuppliers(SupplierIdentities suppliers) {
        this.suppliers = suppliers;
    }

    /** @param stamp differs when anything in them has changed */
    private record Ready(UUID connection, String stamp, ConnectionSuppliers suppliers) {}

    synchronized ConnectionSuppliers of(UUID connection) {
        var stamp = suppliers.stamp(connection);
        return last.map(SoftReference::get)
                .filter(ready ->
                        ready.connection().equals(connection) && ready.stamp().equals(stamp))
                .orElseGet(() -> make(connection, stamp))
                .suppliers();
    }

    private Ready make(UUID connection, String stamp) {
        var ready = new Ready(connection, stamp, new ConnectionSuppliers(suppliers.all(connection)));
        last = Optional.of(new SoftReference<>(ready));
        return ready;
    }
}
