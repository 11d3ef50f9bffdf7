package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.ConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes production connections of nothing, or finds that there is one. */
final class FakePromotions implements Promotions {

    private final List<PromotionOrder> orders = new ArrayList<>();
    private Optional<ConnectionId> there = Optional.empty();

    @Override
    public synchronized PromotionOutcome promote(PromotionOrder order) {
        orders.add(order);
        return there.<PromotionOutcome>map(PromotionOutcome.AlreadyThere::new)
                .orElseGet(() -> new PromotionOutcome.Promoted(order.production()));
    }

    synchronized void isThere(ConnectionId other) {
        there = Optional.of(other);
    }

    synchronized List<PromotionOrder> orders() {
        return List.copyOf(orders);
    }
}
