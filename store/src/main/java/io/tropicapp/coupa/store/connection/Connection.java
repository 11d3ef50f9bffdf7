package io.tropicapp.coupa.store.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * One organization's link to one Coupa instance, with the steps of its onboarding.
 *
 * @param processState null until its process has recorded itself
 * @param steps in their order; empty until its process has recorded itself
 * @param credentialId the credential in use; set by the vault alone
 * @param disconnectedAt since when it is at its end; set by {@link io.tropicapp.coupa.store.disconnection.Disconnections} alone
 */
public record Connection(
        @Id UUID id,
        @Embedded.Empty ConnectionDetails details,
        @Embedded.Empty ConnectionStanding standing,
        @Embedded.Empty ConnectionChoices choices,
        @Nullable ProcessState processState,
        long stateVersion,

        @MappedCollection(idColumn = "connection_id", keyColumn = "position")
        List<OnboardingStep> steps,

        @ReadOnlyProperty @Nullable UUID credentialId,
        @ReadOnlyProperty @Nullable Instant disconnectedAt,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    /** A connection of which only the details are known. */
    public static Connection of(UUID id, ConnectionDetails details, Instant now) {
        return of(id, details, ConnectionChoices.NONE, now);
    }

    /** One for which the Owner has chosen already, elsewhere: its onboarding begins with these choices. */
    public static Connection of(UUID id, ConnectionDetails details, ConnectionChoices choices, Instant now) {
        return new Connection(
                id, details, ConnectionStanding.NEW, choices, null, 0, List.of(), null, null, now, now, 0);
    }

    /** Whether it is at its end: Coupa is not called for it any more, and nothing starts by itself. */
    public boolean isDisconnected() {
        return disconnectedAt != null;
    }

    /** Whether the snapshot is from before what is known already. */
    boolean isNewerThan(ConnectionSnapshot snapshot) {
        return stateVersion > snapshot.stateVersion();
    }

    Connection taking(ConnectionSnapshot snapshot, Instant now) {
        return new Connection(
                id,
                snapshot.details().with(details.contacts()),
                snapshot.standing(),
                snapshot.choices(),
                snapshot.processState(),
                snapshot.stateVersion(),
                snapshot.steps(),
                credentialId,
                disconnectedAt,
                createdAt,
                now,
                version);
    }
}
