package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.connection.ConnectionView;
import io.tropicapp.coupa.api.connection.ConnectionViews;
import io.tropicapp.coupa.api.temporal.Telling;
import io.tropicapp.coupa.api.temporal.Told;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells a step to the workflow and answers with the connection as it is then. */
@Component
class StepAnswers {

    private static final String UNDER_WAY =
            "This was taken up and is not done yet. Look at the connection again in a minute; nothing needs to be sent again.";

    private final VisibleConnections connections;
    private final ConnectionViews views;
    private final Onboardings onboardings;

    StepAnswers(VisibleConnections connections, ConnectionViews views, Onboardings onboardings) {
        this.connections = connections;
        this.views = views;
        this.onboardings = onboardings;
    }

    Connection connection(Caller caller, UUID id) {
        return connections.get(caller, id);
    }

    <R> ResponseEntity<ConnectionView> tell(String what, Caller caller, UUID id, Telling<Onboarding, R> telling) {
        return answer(onboardings.tell(what, connection(caller, id), telling), caller, id);
    }

    /** 200 when it is done, 202 while it is not. */
    ResponseEntity<ConnectionView> answer(Told<?> told, Caller caller, UUID id) {
        return told instanceof Told.Done<?>
                ? ResponseEntity.ok(views.now(caller, id))
                : ResponseEntity.accepted().body(views.now(caller, id, Optional.of(UNDER_WAY)));
    }
}
