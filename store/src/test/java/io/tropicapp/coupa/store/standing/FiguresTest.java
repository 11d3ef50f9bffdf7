package io.tropicapp.coupa.store.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Offset<Double> A_MINUTE = within(60.0);

    private final Estate estate = new Estate();
    private final Figures figures = estate.figures;

    @Test
    void whereThereIsNothingNothingIsCountedAndNothingWaits() {
        assertThat(figures.connections()).isEmpty();
        assertThat(figures.syncs()).isEqualTo(new SyncFigures(0, 0));
        assertThat(figures.steps())
                .containsExactlyInAnyOrder(
                        new StepFigure("CONSULTANT", 0, 0),
                        new StepFigure("OWNER", 0, 0),
                        new StepFigure("COUPA", 0, 0));
        assertThat(figures.processes()).isEmpty();
        assertThat(figures.subscriptions()).isEqualTo(new SubscriptionFigures(0, 0, 0, 0));
    }

    @Test
    void connectionsAreCountedByStageAndHealthUntilTheyAreDisconnected() {
        estate.live();
        estate.live();
        estate.connection("LIVE", "DEGRADED");
        estate.connection("CONNECT", "NOT_CONNECTED");
        estate.set("disconnected_at = now()", estate.live());

        assertThat(figures.connections())
                .containsExactlyInAnyOrder(
                        new ConnectionFigure("LIVE", "HEALTHY", 2),
                        new ConnectionFigure("LIVE", "DEGRADED", 1),
                        new ConnectionFigure("CONNECT", "NOT_CONNECTED", 1));
    }

    @Test
    void aConnectionIsStaleAfterThreeHoursWithoutAGoodSync() {
        estate.syncedHoursAgo(estate.live(), 2, "ALL", "COMPLETED", "COMPLETED");
        var late = estate.live();
        estate.syncedHoursAgo(late, 5, "ALL", "COMPLETED", "COMPLETED");
        estate.syncedHoursAgo(late, 6, "ALL", "COMPLETED", "COMPLETED");
        estate.syncedHoursAgo(late, 1, "ALL", "FAILED", "FAILED");
        estate.syncedHoursAgo(late, 1, "ALL", "PARTIAL", "COMPLETED", "FAILED");
        estate.syncedHoursAgo(late, 1, "IN_FLIGHT", "COMPLETED", "COMPLETED");

        assertThat(figures.syncs().stale()).isEqualTo(1);
        assertThat(figures.syncs().oldestSuccessAgeSeconds()).isCloseTo(5 * 3600, A_MINUTE);
    }

    @Test
    void anEndpointThatIsClosedMakesNoConnectionStale() {
        estate.syncedHoursAgo(estate.live(), 1, "ALL", "PARTIAL", "COMPLETED", "UNAVAILABLE");

        assertThat(figures.syncs().stale()).isZero();
    }

    @Test
    void oneThatNeverHadAGoodSyncIsAsOldAsCanBeTold() {
        var never = estate.live();
        estate.syncedHoursAgo(never, 24 * 30, "ALL", "COMPLETED", "COMPLETED");

        assertThat(figures.syncs().stale()).isEqualTo(1);
        assertThat(figures.syncs().oldestSuccessAgeSeconds()).isCloseTo(7 * 24 * 3600, A_MINUTE);
    }

    @Test
    void whatNeedNotSyncIsNeverStale() {
        estate.connection("FULL_SYNC", "HEALTHY");
        estate.connection("LIVE", "NEEDS_CREDENTIALS");
        estate.set("paused = true", estate.live());
        estate.set("disconnected_at = now()", estate.live());

        assertThat(figures.syncs()).isEqualTo(new SyncFigures(0, 0));
    }

    @Test
    void stepsAreCountedByWhoTheyWaitFor() {
        var one = estate.connection("API_ENABLEMENT", "NOT_CONNECTED");
        estate.step(one, 1, "COUPA", 9, -2);
        estate.step(one, 2, "CONSULTANT", 1, 4);
        estate.step(one, 3, "NOBODY", 30, -20);
        var gone = estate.connection("CONNECT", "NOT_CONNECTED");
        estate.step(gone, 1, "OWNER", 50, -40);
        estate.set("disconnected_at = now()", gone);

        assertThat(figures.steps())
                .anySatisfy(coupa -> {
                    assertThat(coupa.waitingFor()).isEqualTo("COUPA");
                    assertThat(coupa.overdue()).isEqualTo(1);
                    assertThat(coupa.oldestWaitSeconds()).isCloseTo(9 * 86400, A_MINUTE);
                })
                .anySatisfy(consultant -> {
                    assertThat(consultant.waitingFor()).isEqualTo("CONSULTANT");
                    assertThat(consultant.overdue()).isZero();
                    assertThat(consultant.oldestWaitSeconds()).isCloseTo(86400, A_MINUTE);
                })
                .contains(new StepFigure("OWNER", 0, 0))
                .hasSize(3);
    }

    @Test
    void openProcessesAreCountedByStatusAndThoseThatNeedSomebodyApart() {
        var connection = estate.live();
        estate.requisition(connection, "PENDING_APPROVAL", "APPROVER", 100, false);
        estate.requisition(connection, "PENDING_APPROVAL", "OWNER", 1, false);
        estate.requisition(connection, "REQUESTED", "COUPA", 0, false);
        estate.requisition(connection, "REQUESTED", "COUPA", 2, false);
        estate.requisition(connection, "ORDERED", "NOBODY", 2, true);
        estate.contract(connection, 1, "UNKNOWN", "COUPA");
        estate.contract(connection, 2, "DRAFT", "CONTRACT_OWNER");
        estate.task(connection, "WAITING", 0);
        estate.task(connection, "WAITING", 2);

        assertThat(figures.processes())
                .containsExactlyInAnyOrder(
                        new ProcessFigure("requisition", "PENDING_APPROVAL", 2, 1),
                        new ProcessFigure("requisition", "REQUESTED", 2, 1),
                        new ProcessFigure("contract_approval", "UNKNOWN", 1, 1),
                        new ProcessFigure("contract_approval", "DRAFT", 1, 0),
                        new ProcessFigure("supplier_onboarding", "WAITING", 2, 1));
    }

    @Test
    void theOldestEventIsToldThatSomebodyHasAskedForAndWasNotSent() {
        estate.event("acme", 1, "sync.completed", 90);
        estate.event("acme", 2, "sync.completed", 60);
        estate.event("acme", 3, "requisition.ordered", 30);
        estate.subscription("acme", "[\"requisition.*\"]", 0, 3, false);
        estate.subscription("acme", "[]", 2, 0, false);
        estate.subscription("acme", "[]", 0, 0, true);

        var told = figures.subscriptions();

        assertThat(told.active()).isEqualTo(2);
        assertThat(told.paused()).isEqualTo(1);
        assertThat(told.failing()).isEqualTo(1);
        assertThat(told.oldestUndeliveredSeconds()).isCloseTo(30 * 60, A_MINUTE);
    }
}
