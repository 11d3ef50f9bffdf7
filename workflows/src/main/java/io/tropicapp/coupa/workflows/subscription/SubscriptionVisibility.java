package io.tropicapp.coupa.workflows.subscription;

import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.ORGANIZATION;
import static io.tropicapp.coupa.workflows.temporal.SearchAttributes.STAGE;

import io.temporal.common.SearchAttributes;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** Keeps what operators see in the Temporal UI in step with the deliveries; writes only what has changed. */
final class SubscriptionVisibility {

    private final SubscriptionId id;
    private Optional<String> last = Optional.empty();

    SubscriptionVisibility(SubscriptionId id) {
        this.id = id;
    }

    static SearchAttributes atStart(SubscriptionRequest request) {
        return SearchAttributes.newBuilder()
                .set(ORGANIZATION, request.organizationId())
                .build();
    }

    void show(Delivery delivery) {
        Workflow.setCurrentDetails(new SubscriptionDetails(id, delivery).inMarkdown());
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
}
