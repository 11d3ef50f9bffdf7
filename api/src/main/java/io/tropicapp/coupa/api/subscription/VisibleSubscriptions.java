package io.tropicapp.coupa.api.subscription;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.subscription.SubscriptionRow;
import io.tropicapp.coupa.store.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscriptions as far as a caller sees them: another organization's do not exist. */
@Component
class VisibleSubscriptions {

    private final Subscriptions subscriptions;

    VisibleSubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** @throws Problem 404 if there is none, or it is another organization's */
    SubscriptionRow get(Caller caller, UUID id) {
        return subscriptions
                .find(id)
                .filter(row -> caller.sees(row.organizationId()))
                .orElseThrow(() -> Problem.notFound("subscription " + id));
    }

    SubscriptionView shown(Caller caller, UUID id) {
        return shown(get(caller, id), null);
    }

    SubscriptionView shown(SubscriptionRow row, @Nullable String secret) {
        return SubscriptionView.of(row, subscriptions.lag(row.id()), secret);
    }

    /** @throws Problem 404 if the caller does not see the organization */
    List<SubscriptionView> list(Caller caller, Optional<String> organization) {
        organization.ifPresent(asked -> mustSee(caller, asked));
        return subscriptions.list(caller.organizationId().or(() -> organization)).stream()
                .map(row -> shown(row, null))
                .toList();
    }

    /** @throws Problem 404 if it is not the caller's; 400 if it is not said */
    String organization(Caller caller, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return caller.organizationId()
                    .orElseThrow(() -> Problem.invalid(
                            "organizationId", "must be given: your token sees the events of several organizations"));
        }
        mustSee(caller, asked);
        return asked;
    }

    private static void mustSee(Caller caller, String organization) {
        if (!caller.sees(organization)) {
            throw Problem.notFound("organization " + organization);
        }
    }
}
