package io.tropicapp.coupa.activities.coupa;

import io.temporal.activity.Activity;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gets to Coupa for a process, and says what its failures mean: whose turn it is, and when to try again. */
@Component
public class CoupaAccess {

    private static final Duration UNTIL_CREDENTIALS = Duration.ofMinutes(5);
    private static final Duration UNTIL_ENDPOINT = Duration.ofHours(1);

    private final Coupas coupas;
    private final WorkflowClient temporal;

    CoupaAccess(Coupas coupas, WorkflowClient temporal) {
        this.coupas = coupas;
        this.temporal = temporal;
    }

    /** Whose turn it is while Coupa cannot be asked. */
    public enum Whose {
        COUPA,
        COUPA_SUPPORT,
        OWNER
    }

    /** Why Coupa cannot be asked, whose turn it is, and when to try again. */
    public record Obstacle(Whose turn, String why, ApplicationFailure failure) {}

    /** Empty while the connection has no credentials that Coupa takes: then nothing is called. */
    public Optional<CoupaClient> client(Connection connection) {
        return connection.standing().health().equals("NEEDS_CREDENTIALS")
                ? Optional.empty()
                : Optional.ofNullable(connection.credentialId())
                        .flatMap(credential ->
                                coupas.with(credential, connection.details().instanceUrl()));
    }

    public Obstacle withoutCredentials() {
        var why = "Coupa refuses the credentials: the Owner must give new ones.";
        return new Obstacle(Whose.OWNER, why, later("CoupaNeedsCredentials", why, UNTIL_CREDENTIALS));
    }

    /** What a failure of Coupa's means; a refusal is none, and must be looked at before. */
    public Obstacle of(Connection connection, CoupaException failed) {
        var why = String.valueOf(failed.getMessage());
        int attempt = Activity.getExecutionContext().getInfo().getAttempt();
        return switch (failed) {
            case CoupaException.Unauthorized refused -> unauthorized(connection, why);
            case CoupaException.InvalidScope lacking -> unauthorized(connection, why);
            case CoupaException.EndpointUnavailable closed ->
                new Obstacle(
                        Whose.COUPA_SUPPORT,
                        why + ". Send the connection's support ticket to Coupa Support; it is tried again every hour.",
                        later("CoupaEndpointUnavailable", why, UNTIL_ENDPOINT));
            case CoupaException.Throttled limited ->
                new Obstacle(Whose.COUPA, why, CoupaFailures.throttled(why, limited.retryAfter(), attempt));
            case CoupaException.Rejected rejected ->
                new Obstacle(Whose.COUPA, why, later("CoupaRejectsReading", why, UNTIL_ENDPOINT));
            case CoupaException.Unavailable down -> away(why, attempt);
            case CoupaException.Unreadable garbled -> away(why, attempt);
        };
    }

    private static Obstacle away(String why, int attempt) {
        return new Obstacle(Whose.COUPA, why + ". It is tried again.", CoupaFailures.unavailable(why, attempt));
    }

    private Obstacle unauthorized(Connection connection, String why) {
        Optional.ofNullable(connection.credentialId()).ifPresent(credential -> {
            coupas.forget(credential);
            tellOnboarding(connection, new CredentialRef(credential), why);
        });
        return withoutCredentials();
    }

    private void tellOnboarding(Connection connection, CredentialRef credential, String why) {
        try {
            temporal.newWorkflowStub(Onboarding.class, Onboarding.workflowId(new ConnectionId(connection.id())))
                    .credentialsRefused(credential, why);
        } catch (WorkflowNotFoundException e) {
            // The reconciler brings the onboarding back; its next sync finds out as well.
        }
    }

    /** Tried again after that time, without noise. */
    public static ApplicationFailure later(String type, String why, Duration delay) {
        return ApplicationFailure.newBuilder()
                .setType(type)
                .setMessage(why)
                .setNextRetryDelay(delay)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }
}
