package io.tropicapp.coupa.workflows.subscription;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.ORGANIZATION;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the deliveries; writes only what has changed. */
final class SubscriptionVisibility {

    private Optional<String> last = Optional.empty();

    static SearchAttributes atStart(SubscriptionRequest request) {
        return SearchAttributes.newBuilder()
                .set(ORGANIZATION, request.organizationId())
                .build();
    }

    void show(Delivery delivery) {
        Workflow.setCurrentDetails(details(delivery));
        var stage = Optional.of(stage(delivery));
        if (!stage.equals(last)) {
            Workflow.upsertTypedSearchAttributes(STAGE.valueSet(stage.get()));
        }
        last = stage;
    }

    private static String stage(Delivery delivery) {
        return switch (delivery.state()) {
            case UP_TO_DATE, MORE -> "DELIVERING";
            case FAILED, GONE -> "FAILING";
            case PAUSED -> "PAUSED";
            case ENDED -> "ENDED";
        };
    }

    private static String details(Delivery delivery) {
        return """
                ### %s
                - delivered up to position %d
                %s""".formatted(
                delivery.state(),
                delivery.position(),
                delivery.nextAttempt().map(next -> failing(delivery, next)).orElse("")).strip();
    }

    private static String failing(Delivery delivery, Instant next) {
        return """
                - %d attempts have failed, the first at %s; the next is at %s
                - given up after %s, until somebody resumes it
                """.formatted(
                        delivery.failures(),
                        delivery.failingSince().map(String::valueOf).orElse("?"),
                        next,
                        Subscription.PATIENCE);
    }
}
