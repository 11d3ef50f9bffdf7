package io.tropicapp.coupa.workflows.subscription;

import io.tropicapp.coupa.workflows.temporal.Moments;
import io.tropicapp.coupa.workflows.temporal.Notice;
import java.time.Instant;

/** What an operator reads of a subscription in the Temporal UI: how far it is, what fails, and how to let it go on. */
final class SubscriptionDetails {

    private final SubscriptionId id;
    private final Delivery delivery;

    SubscriptionDetails(SubscriptionId id, Delivery delivery) {
        this.id = id;
        this.delivery = delivery;
    }

    String inMarkdown() {
        return switch (delivery.state()) {
            case UP_TO_DATE -> going("Up to date: nobody has to do anything");
            case MORE -> going("Sends: nobody has to do anything");
            case FAILED -> failing();
            case GONE, PAUSED -> paused();
            case ENDED ->
                Notice.headed("Ended: nobody has to do anything")
                        .says("Why", "The subscription was deleted.")
                        .says("All of it", all())
                        .toMarkdown();
        };
    }

    private String going(String headline) {
        return Notice.headed(headline)
                .says("Delivered", delivered())
                .says("Then", "Each new event is sent as it comes, in order.")
                .says("To stop it", "`POST …/pause`")
                .says("All of it", all())
                .toMarkdown();
    }

    private String failing() {
        return Notice.headed("⚠ Failing: it is the turn of whoever runs the RECEIVER")
                .says("Since", delivery.failingSince().map(Moments::utc))
                .says(
                        "Failed",
                        "%d times in a row. What was answered: `lastFailure` in `GET …`."
                                .formatted(delivery.failures()))
                .says("What to do", "Mend the receiver. To see whether it works: `POST …/test`.")
                .says("Tried again", delivery.nextAttempt().map(Moments::utc))
                .says("Delivered", delivered())
                .says("If nobody does", delivery.failingSince().map(this::givenUp))
                .says("Then", "What has come up meanwhile is sent, in order; nothing is lost.")
                .says("All of it", all())
                .toMarkdown();
    }

    private String givenUp(Instant since) {
        return "It is tried again with growing pauses until %s, and then paused."
                .formatted(Moments.utc(since.plus(Subscription.PATIENCE)));
    }

    private String paused() {
        return Notice.headed("PAUSED: nothing is sent until somebody resumes it")
                .says(
                        "Why",
                        "`pausedBecause` in `GET …`: somebody wanted it, the receiver is gone, or it failed for days.")
                .says("What to do", "Once the receiver works: `POST …/resume`.")
                .says("Delivered", delivered())
                .says("If nobody does", "Nothing is sent. Events are kept for as long as the feed keeps them.")
                .says("All of it", all())
                .toMarkdown();
    }

    private String delivered() {
        return "everything up to position %d of the feed".formatted(delivery.position());
    }

    private String all() {
        return "`GET /v1/subscriptions/%s`, which `…` stands for".formatted(id);
    }
}
