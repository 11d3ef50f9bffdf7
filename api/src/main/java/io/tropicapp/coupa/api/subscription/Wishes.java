package io.tropicapp.coupa.api.subscription;

import io.tropicapp.coupa.api.problem.InvalidField;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.event.EventCatalogue;
import io.tropicapp.coupa.store.event.EventType;
import io.tropicapp.coupa.store.subscription.PushUrls;
import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What subscribers may wish. Whether a host is at a public address is seen each time that something is sent. */
@Component
class Wishes {

    private final PushUrls urls;
    private final List<EventType> types = EventCatalogue.read().types();

    Wishes(SubscriptionSettings settings) {
        this.urls = new PushUrls(settings.extraOrigins());
    }

    /** @throws Problem 400 with all that is wrong */
    Wish of(DesiredSubscription desired) {
        var url = desired.url().strip();
        var asked = Optional.ofNullable(desired.types()).orElse(List.of()).stream()
                .map(String::strip)
                .distinct()
                .toList();
        var wrong = new ArrayList<InvalidField>();
        urls.objection(url).ifPresent(why -> wrong.add(new InvalidField("url", why)));
        for (int i = 0; i < asked.size(); i++) {
            if (namesNothing(asked.get(i))) {
                wrong.add(new InvalidField(
                        "types[%d]".formatted(i), "names no event: GET /v3/api-docs lists them under webhooks"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new Wish(
                url,
                asked,
                Optional.ofNullable(desired.description()).map(String::strip).filter(text -> !text.isEmpty()));
    }

    private boolean namesNothing(String asked) {
        return types.stream()
                .map(EventType::name)
                .noneMatch(name -> asked.endsWith(".*")
                        ? name.startsWith(asked.substring(0, asked.length() - 1))
                        : name.equals(asked));
    }
}
