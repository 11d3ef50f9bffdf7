package io.tropicapp.coupa.workflows.subscription;

import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A subscription with its rows and its receiver, which answers what a test says. */
final class FakeReceiver implements EventReceiver {

    private final List<Instant> attempts = new ArrayList<>();
    private final List<PauseCause> pauses = new ArrayList<>();
    private Supplier<Instant> clock = () -> Instant.EPOCH;
    private State answer = State.UP_TO_DATE;
    private Optional<Duration> retryAfter = Optional.empty();
    private Optional<Instant> failingSince = Optional.empty();
    private boolean paused;
    private boolean gone;
    private int epoch = 1;
    private int failures;

    synchronized void goesBy(Supplier<Instant> time) {
        clock = time;
    }

    synchronized void answers(State state) {
        answer = state;
    }

    synchronized void asksToWait(Duration time) {
        answer = State.FAILED;
        retryAfter = Optional.of(time);
    }

    /**
     * A person changes something.
     *
     * @return the epoch that begins
     */
    synchronized int isChanged() {
        failingSince = Optional.empty();
        failures = 0;
        return ++epoch;
    }

    synchronized int isResumed() {
        paused = false;
        return isChanged();
    }

    synchronized int isDeleted() {
        gone = true;
        return epoch + 1;
    }

    synchronized List<Instant> attempts() {
        return List.copyOf(attempts);
    }

    synchronized List<PauseCause> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized Delivery deliver(SubscriptionId to, Duration pause) {
        if (gone) {
            return Delivery.ended();
        }
        if (paused) {
            return stands(State.PAUSED, Optional.empty());
        }
        attempts.add(clock.get());
        if (answer != State.FAILED) {
            failures = 0;
            failingSince = Optional.empty();
            return stands(answer, Optional.empty());
        }
        failures++;
        failingSince = failingSince.or(() -> Optional.of(clock.get()));
        return stands(State.FAILED, Optional.of(clock.get().plus(retryAfter.orElse(pause))));
    }

    @Override
    public synchronized Delivery pause(SubscriptionId to, int of, PauseCause cause) {
        if (of == epoch) {
            paused = true;
            pauses.add(cause);
            epoch++;
        }
        return stands(paused ? State.PAUSED : State.MORE, Optional.empty());
    }

    @Override
    public TestDelivery test(SubscriptionId to) {
        return new TestDelivery("msg", Optional.of(204), Optional.empty());
    }

    private Delivery stands(State state, Optional<Instant> next) {
        return new Delivery(state, epoch, 7, failures, failingSince, next);
    }
}
