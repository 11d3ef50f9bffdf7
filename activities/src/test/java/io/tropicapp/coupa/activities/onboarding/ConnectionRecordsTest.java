package io.tropicapp.coupa.activities.onboarding;

import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.Snapshots;
import io.tropicapp.coupa.store.audit.AuditEntry;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.credential.OpenedCredential;
import io.tropicapp.coupa.store.event.Event;
import io.tropicapp.coupa.store.event.EventFeed;
import io.tropicapp.coupa.store.sync.Watermark;
import io.tropicapp.coupa.store.sync.Watermarks;
import io.tropicapp.coupa.workflows.connection.WaitingFor;
import io.tropicapp.coupa.workflows.onboarding.Health;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.OnboardingSnapshot;
import io.tropicapp.coupa.workflows.onboarding.Step;
import io.tropicapp.coupa.workflows.onboarding.StepName;
import io.tropicapp.coupa.workflows.onboarding.StepStatus;
import io.tropicapp.coupa.workflows.onboarding.StepView;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionRecordsTest {

    private final ConnectionRecords records = the(ConnectionRecords.class);
    private final CredentialVault vault = the(CredentialVault.class);
    private final Snapshots fresh = Snapshots.fresh();

    @Test
    void recordingTheSameTwiceTellsItOnce() {
        var snapshot = fresh.telling("connection.connected", "connection.live").snapshot();

        records.record(snapshot);
        var once = connection();
        records.record(snapshot);

        assertThat(events()).containsExactly("connection.connected", "connection.live");
        assertThat(audited()).containsExactlyInAnyOrder("connection.connected", "connection.live");
        assertThat(connection().standing()).isEqualTo(once.standing());
        assertThat(connection().processState()).isEqualTo(once.processState());
    }

    @Test
    void anOlderSnapshotChangesNothingButItsHappeningsAreTold() {
        records.record(fresh.version(5).being(Health.HEALTHY).snapshot());

        records.record(fresh.version(4)
                .being(Health.DEGRADED)
                .telling("connection.paused")
                .snapshot());

        assertThat(connection().standing().health()).isEqualTo("HEALTHY");
        assertThat(events()).containsExactly("connection.paused");
    }

    @Test
    void theCredentialThatOnboardingAcceptedIsUsedAndTheOneBeforeIsDestroyed() {
        records.record(fresh.snapshot());
        var first = sealed("first");
        records.record(fresh.version(2).with(first).snapshot());
        assertThat(connection().credentialId()).isEqualTo(first);

        var second = sealed("second");
        records.record(fresh.version(3).with(second).snapshot());

        assertThat(connection().credentialId()).isEqualTo(second);
        assertThat(vault.open(first)).isEmpty();
        assertThat(vault.open(second).map(OpenedCredential::scopes)).contains(List.of("core.user.read"));
    }

    @Test
    void aCandidateThatIsBeingTriedSurvivesWhatIsRecordedMeanwhile() {
        records.record(fresh.snapshot());
        var inUse = sealed("first");
        records.record(fresh.version(2).with(inUse).snapshot());
        var candidate = sealed("second");

        records.record(fresh.version(3).with(inUse).snapshot());

        assertThat(vault.open(candidate)).isPresent();
        assertThat(connection().credentialId()).isEqualTo(inUse);
    }

    @Test
    void choosingOtherUsersMakesTheNextSyncReadThemAllAndChoosingTheSameDoesNot() {
        records.record(fresh.with(users(false)).snapshot());
        var watermarks = the(Watermarks.class);
        watermarks.move(fresh.id().value(), watermark(), Ground.now());

        records.record(fresh.version(2).with(users(false)).snapshot());
        assertThat(usersWatermark()).contains(Ground.now());

        records.record(fresh.version(3).with(users(true)).snapshot());
        assertThat(usersWatermark()).isEmpty();
    }

    @Test
    void whatPostgresCannotHoldIsLeftOutAndTheRestIsRecorded() {
        var step = new Step(
                StepName.API_ENABLEMENT,
                StepStatus.DECLINED,
                WaitingFor.CONSULTANT,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of("no \0way, says C:\\u0000"));
        var told = fresh.telling("connection.\0paused").snapshot();

        records.record(new OnboardingSnapshot(
                told.state(),
                told.stage(),
                told.health(),
                List.of(new StepView(step, "Go\0 on.", List.of())),
                List.of("A\0 warning."),
                told.happenings()));

        assertThat(connection().steps().getFirst().note()).isEqualTo("no way, says C:\\u0000");
        assertThat(connection().standing().warnings()).containsExactly("A warning.");
        assertThat(events()).containsExactly("connection.paused");
    }

    private UUID sealed(String secret) {
        return vault.seal(fresh.id().value(), "acme-test.coupahost.com", "client", secret, "omar");
    }

    private static UserSyncOptions users(boolean expenseToo) {
        return new UserSyncOptions(expenseToo, InvitationTime.AFTER_REVIEW, Optional.empty());
    }

    private static Watermark watermark() {
        return new Watermark("USERS", Optional.of(Ground.now()), Optional.of(true), Optional.of(Ground.now()));
    }

    private Optional<Instant> usersWatermark() {
        return the(Watermarks.class).find(fresh.id().value(), "USERS").flatMap(Watermark::value);
    }

    private Connection connection() {
        return the(Connections.class).findById(fresh.id().value()).orElseThrow();
    }

    private List<String> events() {
        return the(EventFeed.class).after(fresh.organization(), 0, List.of(), 100).stream()
                .map(Event::type)
                .toList();
    }

    private List<String> audited() {
        return the(AuditLog.class).list(fresh.id().value(), 100, Optional.empty()).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
