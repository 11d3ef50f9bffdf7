package io.tropicapp.coupa.activities.supplier;

import io.tropicapp.coupa.store.supplier.SupplierIdentities;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * All suppliers of a connection, made ready to be looked through. That takes seconds and much memory where there are a hundred
 * thousand, so one connection's are made at a time, and they are kept while nothing in them changes and there is room. Who
 * finds them ready waits for nobody.
 */
@Component
class MatchedSuppliers {

    private final SupplierIdentities suppliers;
    private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock(true);

    MatchedSuppliers(SupplierIdentities suppliers) {
        this.suppliers = suppliers;
    }

    /** @param stamp differs when anything in them has changed */
    private record Ready(String stamp, ConnectionSuppliers suppliers) {}

    ConnectionSuppliers of(UUID connection) {
        return slots.computeIfAbsent(connection, Slot::new).ready();
    }

    private final class Slot {

        private final UUID connection;
        private final ReentrantLock lock = new ReentrantLock();
        private Optional<SoftReference<Ready>> last = Optional.empty();

        Slot(UUID connection) {
            this.connection = connection;
        }

        ConnectionSuppliers ready() {
            lock.lock();
            try {
                var stamp = suppliers.stamp(connection);
                return last.map(SoftReference::get)
                        .filter(ready -> ready.stamp().equals(stamp))
                        .orElseGet(() -> make(stamp))
                        .suppliers();
            } finally {
                lock.unlock();
            }
        }

        private Ready make(String stamp) {
            making.lock();
            try {
                last = Optional.empty();
                var ready = new Ready(stamp, new ConnectionSuppliers(suppliers.all(connection)));
                last = Optional.of(new SoftReference<>(ready));
                return ready;
            } finally {
                making.unlock();
            }
        }
    }
}
