package io.tropicapp.coupa.activities.requisition;

import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.activities.coupa.CoupaAccess;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.TooManyPages;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.requisition.Turn;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gets to Coupa for a requisition, and says what its failures mean: whose turn it is, and when to try again. */
@Component
class Access {

    private static final Duration UNTIL_CHANGED = Duration.ofHours(1);

    private final CoupaAccess coupa;

    Access(CoupaAccess coupa) {
        this.coupa = coupa;
    }

    /** Why Coupa cannot be asked, whose turn it is, and when to try again. */
    record Obstacle(Turn turn, String why, ApplicationFailure failure) {

        private static Obstacle of(CoupaAccess.Obstacle any) {
            return new Obstacle(Turn.valueOf(any.turn().name()), any.why(), any.failure());
        }
    }

    /** Empty while the connection has no credentials that Coupa takes: then nothing is called. */
    Optional<CoupaClient> client(Connection connection) {
        return coupa.client(connection);
    }

    Obstacle withoutCredentials() {
        return Obstacle.of(coupa.withoutCredentials());
    }

    /** What a failure of Coupa's means; a refusal is none, and must be looked at before. */
    Obstacle of(Connection connection, CoupaException failed) {
        return Obstacle.of(coupa.of(connection, failed));
    }

    /** Without a way to recognise it, nothing is created: it might be the second one. */
    Obstacle unrecognisable(Search.Unrecognisable e) {
        var why = e.getMessage()
                + ". So it cannot be told by the mark that is configured whether this requisition is in Coupa already,"
                + " and it is not made. Let Coupa show and find that field, or choose another way: PUT"
                + " requisition-settings.";
        return new Obstacle(Turn.OWNER, why, later("CoupaCannotRecognise", why, UNTIL_CHANGED));
    }

    /** Of what belongs to one requisition. */
    Obstacle tooMuch(TooManyPages e) {
        var why = e.getMessage() + ". Coupa does not heed what it is asked for; it is tried again every hour.";
        return new Obstacle(Turn.COUPA, why, later("CoupaAnswersTooMuch", why, UNTIL_CHANGED));
    }

    /** Tried again all the same, for when it is allowed. */
    Obstacle readOnly() {
        var why = "This installation only reads Coupa: nothing is created or changed there.";
        return new Obstacle(Turn.NOBODY, why, later("CoupaReadOnly", why, UNTIL_CHANGED));
    }

    static ApplicationFailure later(String type, String why, Duration delay) {
        return CoupaAccess.later(type, why, delay);
    }
}
