package io.tropicapp.coupa.activities;

import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionDetails;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.connection.Environment;
import io.tropicapp.coupa.workflows.onboarding.CredentialRef;
import io.tropicapp.coupa.workflows.onboarding.Happening;
import io.tropicapp.coupa.workflows.onboarding.Health;
import io.tropicapp.coupa.workflows.onboarding.OnboardingSnapshot;
import io.tropicapp.coupa.workflows.onboarding.OnboardingState;
import io.tropicapp.coupa.workflows.onboarding.StepName;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an onboarding may record, of one connection after another. Each call says what is different. */
public record Snapshots(
        ConnectionId id,
        long version,
        String url,
        ZoneId zone,
        Health health,
        Optional<CredentialRef> credential,
        Optional<UserSyncOptions> users,
        List<String> happenings) {

    /** Of a connection that nobody knows yet. */
    public static Snapshots fresh() {
        return new Snapshots(
                new ConnectionId(UUID.randomUUID()),
                1,
                "https://acme-test.coupahost.com",
                ZoneId.of("UTC"),
                Health.NOT_CONNECTED,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public Snapshots version(long now) {
        return new Snapshots(id, now, url, zone, health, credential, users, happenings);
    }

    /** On this instance. */
    public Snapshots at(String instanceUrl) {
        return new Snapshots(id, version, instanceUrl, zone, health, credential, users, happenings);
    }

    public Snapshots in(String timeZone) {
        return new Snapshots(id, version, url, ZoneId.of(timeZone), health, credential, users, happenings);
    }

    public Snapshots being(Health now) {
        return new Snapshots(id, version, url, zone, now, credential, users, happenings);
    }

    public Snapshots with(UUID sealed) {
        return new Snapshots(
                id, version, url, zone, Health.HEALTHY, Optional.of(new CredentialRef(sealed)), users, happenings);
    }

    public Snapshots with(UserSyncOptions options) {
        return new Snapshots(id, version, url, zone, health, credential, Optional.of(options), happenings);
    }

    /** Types of what has happened since the last one. */
    public Snapshots telling(String... types) {
        return new Snapshots(id, version, url, zone, health, credential, users, List.of(types));
    }

    public String organization() {
        return "acme-" + id;
    }

    public OnboardingSnapshot snapshot() {
        return new OnboardingSnapshot(state(), StepName.LIVE, health, List.of(), List.of(), told());
    }

    private List<Happening> told() {
        return happenings.stream()
                .map(type ->
                        new Happening(type + "/" + version, type, Ground.now(), new Actor("omar", "owner"), Map.of()))
                .toList();
    }

    private OnboardingState state() {
        boolean refused = health == Health.NEEDS_CREDENTIALS;
        return new OnboardingState(
                version,
                details(),
                List.of(),
                credential,
                Stream.of("core.user.read")
                        .filter(scope -> credential.isPresent())
                        .collect(Collectors.toSet()),
                users,
                Optional.empty(),
                refused,
                Optional.of("Coupa refuses them").filter(reason -> refused),
                false,
                false,
                Set.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    private ConnectionDetails details() {
        return new ConnectionDetails(
                id,
                organization(),
                "Acme",
                url,
                Environment.SANDBOX,
                Optional.empty(),
                Optional.empty(),
                zone,
                Set.of());
    }
}
