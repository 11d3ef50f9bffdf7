package io.tropicapp.coupa.activities.onboarding;

import static io.tropicapp.coupa.activities.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.store.connection.Connection;
import io.tropicapp.coupa.store.connection.ConnectionChoices;
import io.tropicapp.coupa.store.connection.ConnectionDetails;
import io.tropicapp.coupa.store.connection.ConnectionGone;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.Contact;
import io.tropicapp.coupa.store.connection.Contacts;
import io.tropicapp.coupa.store.connection.Holidays;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.store.disconnection.DataChoice;
import io.tropicapp.coupa.store.disconnection.Disconnections;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.store.requisition.RequisitionSettingsByConnection;
import io.tropicapp.coupa.workflows.connection.Actor;
import io.tropicapp.coupa.workflows.connection.ConnectionId;
import io.tropicapp.coupa.workflows.onboarding.CarriedOver;
import io.tropicapp.coupa.workflows.onboarding.InvitationTime;
import io.tropicapp.coupa.workflows.onboarding.Onboarding;
import io.tropicapp.coupa.workflows.onboarding.Promotion;
import io.tropicapp.coupa.workflows.onboarding.PromotionOrder;
import io.tropicapp.coupa.workflows.onboarding.PromotionOutcome;
import io.tropicapp.coupa.workflows.onboarding.PromotionStatus;
import io.tropicapp.coupa.workflows.onboarding.UserSyncOptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SandboxPromotionsTest {

    private static final String PRODUCTION = "https://acme.coupahost.com";

    private final SandboxPromotions promotions = the(SandboxPromotions.class);
    private final Connections connections = the(Connections.class);
    private final RequisitionSettingsByConnection settings = the(RequisitionSettingsByConnection.class);
    private final ConnectionId sandbox = new ConnectionId(UUID.randomUUID());

    @Test
    void settingsAreCarriedOverAndCredentialsAreNot() {
        opened();
        settings.set(sandbox.value(), new RequisitionSettings("JUSTIFICATION", Optional.empty(), Optional.empty()));
        the(CredentialVault.class).seal(sandbox.value(), "acme-test.coupahost.com", "tropic", "s3cr3t", "omar");

        var outcome = promotions.promote(order());

        assertThat(outcome).isEqualTo(new PromotionOutcome.Promoted(order().production()));
        var production = connections.findById(outcome.connection().value()).orElseThrow();
        assertThat(production.details()).isEqualTo(details(PRODUCTION, "PRODUCTION", LocalDate.of(2027, 1, 4)));
        assertThat(production.choices()).isEqualTo(new ConnectionChoices(true, "NOW", null, "Ask for a W-9."));
        assertThat(production.credentialId()).isNull();
        assertThat(settings.of(production.id()).recognizeBy()).isEqualTo("JUSTIFICATION");
        assertThat(status(outcome.connection())).isEqualTo("WORKFLOW_EXECUTION_STATUS_RUNNING");
    }

    @Test
    void promotingTwiceMakesOneConnection() {
        opened();

        assertThat(promotions.promote(order())).isEqualTo(promotions.promote(order()));

        assertThat(connections.page(Optional.of(organization()), Optional.empty(), 10))
                .hasSize(2);
    }

    @Test
    void ofASandboxThatWasDisconnectedMeanwhileNothingIsMade() {
        opened();
        the(Disconnections.class).begin(order().sandbox().value(), DataChoice.KEEP, "omar", "owner", Ground.now());

        assertThatThrownBy(() -> promotions.promote(order())).isInstanceOf(ConnectionGone.class);
    }

    @Test
    void oneThatWasDisconnectedHasASuccessorWithAnIdOfItsOwn() {
        opened();
        var first = promotions.promote(order()).connection();
        the(Disconnections.class).begin(first.value(), DataChoice.KEEP, "omar", "owner", Ground.now());

        var second = promotions.promote(order());

        assertThat(second).isInstanceOf(PromotionOutcome.Promoted.class);
        assertThat(second.connection()).isNotEqualTo(first);
        assertThat(promotions.promote(order())).isEqualTo(second);
        assertThat(status(second.connection())).isEqualTo("WORKFLOW_EXECUTION_STATUS_RUNNING");
    }

    @Test
    void aProductionConnectionThatIsThereIsLeftAlone() {
        opened();
        var other = connections.open(
                Connection.of(UUID.randomUUID(), details(PRODUCTION, "PRODUCTION", null), Ground.now()));

        var outcome = promotions.promote(order());

        assertThat(outcome).isEqualTo(new PromotionOutcome.AlreadyThere(new ConnectionId(other.id())));
        assertThat(connections.findById(other.id()).orElseThrow().choices()).isEqualTo(ConnectionChoices.NONE);
    }

    /** As the reconciler does it after a crash between the row and the process. */
    @Test
    void whoeverStartsTheProcessStartsItWithTheSameChoices() {
        opened();
        var outcome = promotions.promote(order());

        var production = connections.findById(outcome.connection().value()).orElseThrow();
        assertThat(ChosenBefore.of(production)).isEqualTo(order().choices());
    }

    private void opened() {
        connections.save(Connection.of(
                sandbox.value(), details("https://acme-test.coupahost.com", "SANDBOX", null), Ground.now()));
    }

    private PromotionOrder order() {
        var plan = new Promotion(
                PromotionStatus.PLANNED,
                PRODUCTION,
                Ground.now(),
                Optional.of(LocalDate.of(2027, 1, 4)),
                Optional.empty(),
                new Actor("omar", "owner"));
        var choices = new CarriedOver(
                Optional.of(new UserSyncOptions(true, InvitationTime.NOW, Optional.empty())),
                Optional.of("Ask for a W-9."));
        return new PromotionOrder(sandbox, Promotion.connectionId(sandbox, PRODUCTION), plan, choices);
    }

    private ConnectionDetails details(String url, String environment, @Nullable LocalDate goLiveDate) {
        return new ConnectionDetails(
                organization(),
                "Acme",
                url,
                url.substring("https://".length()),
                environment,
                LocalDate.of(2026, 11, 2),
                goLiveDate,
                "America/New_York",
                new Contacts(List.of(new Contact("Ana", "ana@acme.example", "Coupa admin"))),
                new Holidays(List.of(LocalDate.of(2026, 11, 26))));
    }

    private String organization() {
        return "acme-" + sandbox;
    }

    private static String status(ConnectionId connection) {
        return Ground.temporal()
                .getWorkflowClient()
                .newUntypedWorkflowStub(Onboarding.workflowId(connection))
                .describe()
                .getStatus()
                .name();
    }
}
