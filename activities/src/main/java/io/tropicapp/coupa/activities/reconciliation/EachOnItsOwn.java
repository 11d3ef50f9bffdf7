package io.tropicapp.coupa.activities.reconciliation;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through many things so that one that cannot be mended does not keep the others from it. */
final class EachOnItsOwn {

    private static final Logger LOG = LoggerFactory.getLogger(EachOnItsOwn.class);

    private final Consumer<Object> heartbeat;
    private int lookedAt;
    private int failures;

    /** @param heartbeat told before each; what it throws ends all */
    EachOnItsOwn(Consumer<Object> heartbeat) {
        this.heartbeat = heartbeat;
    }

    /** How many of them had to be mended. */
    <T> int count(Collection<T> all, Predicate<T> mended) {
        int count = 0;
        for (T one : all) {
            heartbeat.accept(++lookedAt);
            count += isMended(one, mended) ? 1 : 0;
        }
        return count;
    }

    int failures() {
        return failures;
    }

    private <T> boolean isMended(T one, Predicate<T> mended) {
        try {
            return mended.test(one);
        } catch (RuntimeException e) {
            failures++;
            LOG.error("{} could not be compared or mended; the next comparison tries again", one, e);
            return false;
        }
    }
}
