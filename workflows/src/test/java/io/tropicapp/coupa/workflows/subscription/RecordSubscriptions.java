package io.tropicapp.coupa.workflows.subscription;

import io.tropicapp.coupa.workflows.KeptHistories;
import io.tropicapp.coupa.workflows.subscription.Delivery.State;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Records a history of each interesting path of a subscription, as {@code RecordHistories} does for the others. */
@EnabledIfSystemProperty(named = "recordAs", matches = ".+")
class RecordSubscriptions {

    @Test
    void failedPausedResumedTestedAndDeleted() throws IOException {
        try (var subscription = SubscriptionScenario.upToDate()) {
            subscription.receiver.asksToWait(Duration.ofHours(30));
            subscription.says().look(1);
            subscription.after(Subscription.PATIENCE.plusHours(2));
            subscription.receiver.answers(State.UP_TO_DATE);
            subscription.says().look(subscription.receiver.isResumed());
            subscription.eventually(() -> subscription.receiver.attempts().size() > 3);
            subscription.says().test();
            subscription.says().look(subscription.receiver.isDeleted());
            subscription.ends();
            keep("paused-and-resumed", subscription);
        }
    }

    @Test
    void goneInALaterRun() throws IOException {
        try (var subscription = new SubscriptionScenario()) {
            subscription.receiver.answers(State.FAILED);
            subscription.starts();
            subscription.after(Duration.ofHours(3));
            subscription.receiver.answers(State.GONE);
            subscription.after(Duration.ofHours(1));
            subscription.says().look(subscription.receiver.isDeleted());
            subscription.ends();
            keep("started-afresh", subscription);
        }
    }

    private static void keep(String path, SubscriptionScenario scenario) throws IOException {
        KeptHistories.keep("subscription", path, scenario.client(), Subscription.workflowId(SubscriptionScenario.ID));
    }
}
