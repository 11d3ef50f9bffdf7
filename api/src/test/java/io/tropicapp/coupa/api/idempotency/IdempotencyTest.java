package io.tropicapp.coupa.api.idempotency;

import static io.tropicapp.coupa.api.TestWorld.API;
import static io.tropicapp.coupa.api.TestWorld.COUPA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.api.Acme;
import io.tropicapp.coupa.store.sync.SyncRuns;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() {
        var acme = Acme.live();

        var first = acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}", "Idempotency-Key", key);
        API.the(SyncRuns.class).abandon(UUID.fromString(first.at("/id")), "ended by the test");
        var second = acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}", "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("location")).isEqualTo(first.header("location"));
        assertThat(second.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(API.the(SyncRuns.class).active(acme.id)).isEmpty();
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        var acme = Acme.live();
        acme.owner.post(acme.path("/syncs"), "{'mode': 'FULL'}", "Idempotency-Key", key);

        var other = acme.owner.post(acme.path("/syncs"), "{'mode': 'INCREMENTAL'}", "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aRequestThatIsBeingAnsweredIsNotDoneASecondTime() throws Exception {
        var acme = Acme.connected();
        var hold = COUPA.isHeld(acme.connectionId());
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = other.submit(() -> acme.owner.post(acme.path("/endpoint-checks"), "", "Idempotency-Key", key));
            hold.untilAsked();

            var second = acme.owner.post(acme.path("/endpoint-checks"), "", "Idempotency-Key", key);
            hold.release();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("request-in-progress");
            assertThat(first.get().status()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedRequestMayBeSentAgainCorrected() {
        var acme = Acme.begun();

        var wrong = acme.consultant.post(acme.path("/api-enablement"), "{}", "Idempotency-Key", key);
        var right =
                acme.consultant.post(acme.path("/api-enablement"), "{'status': 'APPROVED'}", "Idempotency-Key", key);

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(right.status()).isEqualTo(200);
    }

    @Test
    void keysOfOtherCallersAreOtherKeys() {
        var acme = Acme.begun();
        acme.consultant.post(acme.path("/support-access"), "{'status': 'REQUESTED'}", "Idempotency-Key", key);

        var other = acme.owner.post(acme.path("/support-access"), "{'status': 'GRANTED'}", "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        var acme = Acme.begun();

        assertThat(acme.consultant
                        .post(acme.path("/support-access"), "{}", "Idempotency-Key", "k".repeat(256))
                        .at("/errors/0/field"))
                .isEqualTo("Idempotency-Key");
    }
}
