package io.tropicapp.coupa.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets everything pass, and remembers. */
final class RecordedBudget implements RequestBudget {

    final List<Priority> acquired = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public void acquire(Priority priority) {
        acquired.add(priority);
    }

    @Override
    public void throttled(Duration pause) {
        pauses.add(pause);
    }
}
