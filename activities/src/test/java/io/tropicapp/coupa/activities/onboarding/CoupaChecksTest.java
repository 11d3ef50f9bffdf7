package io.tropicapp.coupa.activities.onboarding;

import static io.tropicapp.coupa.activities.Ground.the;
import static io.tropicapp.coupa.activities.PlayedCoupa.json;
import static io.tropicapp.coupa.activities.PlayedCoupa.silent;
import static io.tropicapp.coupa.activities.PlayedCoupa.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.activities.Ground;
import io.tropicapp.coupa.activities.PlayedCoupa;
import io.tropicapp.coupa.activities.Snapshots;
import io.tropicapp.coupa.activities.coupa.CoupaSettings;
import io.tropicapp.coupa.activities.coupa.Coupas;
import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.connection.EndpointCheck;
import io.tropicapp.coupa.store.connection.EndpointChecks;
import io.tropicapp.coupa.store.credential.CredentialVault;
import io.tropicapp.coupa.workflows.onboarding.ConnectVerdict;
import io.tropicapp.coupa.workflows.onboarding.CredentialCheck;
import io.tropicapp.coupa.workflows.onboarding.EndpointStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoupaChecksTest {

    private static final String LINES = "/api/requisition_lines";

    private final PlayedCoupa coupa = Ground.coupa();
    private final CoupaChecks checks = the(CoupaChecks.class);
    private Snapshots known = Snapshots.fresh();

    @BeforeEach
    void connected() {
        var records = the(ConnectionRecords.class);
        records.record(known.at(coupa.url()).snapshot());
        known = known.at(coupa.url())
                .version(2)
                .with(the(CredentialVault.class).seal(known.id().value(), coupa.url(), "client", "secret", "omar"));
        records.record(known.snapshot());
    }

    @Test
    void endpointsThatHangEndTheCheckWithAVerdict() {
        List.of("requisitions", "requisitions/metadata", "requisition_lines", "requisition-lines/metadata")
                .forEach(path -> coupa.always("/api/" + path, silent()));

        assertThat(accepted().requisitionEndpoints())
                .hasSize(4)
                .allSatisfy(endpoint -> assertThat(endpoint.available()).isFalse())
                .allSatisfy(endpoint -> assertThat(endpoint.httpStatus()).isZero());
    }

    @Test
    void aCoupaThatNeverAnswersGetsAVerdictBeforeCallersLoseTheirPatience() {
        coupa.always("/oauth2/token", silent());

        assertThat(within(Duration.ofMillis(50)).check(question()))
                .isEqualTo(
                        new ConnectVerdict.Refused(
                                "coupa-unavailable",
                                "Coupa does not answer within 50 milliseconds. Nothing was changed; try again in some minutes."));
    }

    @Test
    void theDeadlineHoldsForAllOfTheEndpointsTogether() {
        coupa.always(LINES, silent());

        assertThat(endpoint(within(Duration.ofMillis(300)).probeRequisitions(known.id())))
                .isEqualTo(new EndpointStatus(
                        "requisition_lines", false, 0, "Coupa does not answer within 300 milliseconds"));
    }

    @Test
    void oneLimitIsNoAnswerOfAnEndpointNorOfARecord() {
        coupa.first("/api/users", status(429)).first(LINES, status(429));

        assertThat(accepted().requisitionEndpoints())
                .extracting(EndpointStatus::available)
                .containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408})
    void oneFailureInPassingIsNoAnswerEither(int status) {
        coupa.first("/oauth2/token", status(status))
                .first("/api/suppliers", status(status))
                .first(LINES, status(status));

        assertThat(accepted().requisitionEndpoints())
                .extracting(EndpointStatus::available)
                .containsOnly(true);
    }

    @Test
    void anEndpointThatFailsAgainAndAgainIsUnavailable() {
        coupa.always(LINES, status(503));

        assertThat(endpoint(checks.probeRequisitions(known.id())).httpStatus()).isEqualTo(503);
        assertThat(coupa.asked(LINES)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 410, 501})
    void anEndpointThatIsNotServedIsAskedOnce(int status) {
        coupa.always(LINES, status(status));

        assertThat(endpoint(accepted().requisitionEndpoints()).httpStatus()).isEqualTo(status);
        assertThat(coupa.asked(LINES)).hasSize(1);
    }

    @Test
    void whatIsKnownStandsWhereCoupaTellsOnlyOfTheMoment() {
        the(EndpointChecks.class)
                .record(
                        known.id().value(),
                        List.of(new EndpointCheck("requisition_lines", true, 200, "served", Ground.now())));
        coupa.always(LINES, status(401));

        assertThat(endpoint(checks.probeRequisitions(known.id())).available()).isTrue();
    }

    @Test
    void aTokenThatIsRefusedTellsNothingOfTheEndpoints() {
        the(EndpointChecks.class)
                .record(
                        known.id().value(),
                        List.of(new EndpointCheck("requisition_lines", true, 200, "served", Ground.now())));
        coupa.always("/oauth2/token", status(401));

        assertThat(checks.probeRequisitions(known.id()))
                .hasSize(4)
                .filteredOn(EndpointStatus::available)
                .containsExactly(new EndpointStatus("requisition_lines", true, 200, "served"));
    }

    @Test
    void whatCannotBeReadIsSaid() {
        coupa.always("/api/contracts", status(403)).always("/api/users", json("[{\"id\":1}]"));

        assertThat(checks.check(question()))
                .isInstanceOfSatisfying(
                        ConnectVerdict.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo("missing-permission"));
    }

    private ConnectVerdict.Accepted accepted() {
        return (ConnectVerdict.Accepted) checks.check(question());
    }

    private CredentialCheck question() {
        return new CredentialCheck(known.id(), coupa.url(), known.credential().orElseThrow());
    }

    private static EndpointStatus endpoint(List<EndpointStatus> found) {
        return found.stream()
                .filter(endpoint -> endpoint.endpoint().equals("requisition_lines"))
                .findFirst()
                .orElseThrow();
    }

    private static CoupaChecks within(Duration time) {
        var usual = the(CoupaSettings.class);
        return new CoupaChecks(
                the(Coupas.class),
                the(CredentialVault.class),
                the(Connections.class),
                the(EndpointChecks.class),
                new CoupaSettings(
                        usual.hosts(),
                        usual.budget(),
                        usual.token(),
                        new CoupaSettings.Check(
                                usual.check().answer(), usual.check().pause(), time),
                        usual.sync()));
    }
}
