package io.tropicapp.coupa.store.access;

import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.AtOnce;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private final IdempotencyKeys keys = the(IdempotencyKeys.class);
    private final String scope = "backend/" + UUID.randomUUID();

    @Test
    void ofTheSameRequestManyTimesAtOnceOneIsAnswered() throws Exception {
        var claims = AtOnce.times(8, () -> claim("POST /v1/connections"));

        assertThat(claims).filteredOn(Claim.Granted.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(Claim.InProgress.class::isInstance).hasSize(7);
    }

    @Test
    void theSameRequestLaterGetsTheSameAnswer() {
        claim("a");
        keys.complete(scope, "key", 202, "{}");
        keys.complete(scope, "key", 500, "late");

        assertThat(claim("a")).isEqualTo(new Claim.Answered(202, "{}"));
    }

    @Test
    void aKeyCannotBeUsedForAnotherRequest() {
        claim("a");

        assertThat(claim("b")).isEqualTo(new Claim.OtherRequest());
    }

    @Test
    void aReleasedKeyCanBeClaimedAgain() {
        claim("a");
        keys.release(scope, "key");

        assertThat(claim("a")).isEqualTo(new Claim.Granted());
    }

    @Test
    void anAnswerThatWasKeptIsNotReleased() {
        claim("a");
        keys.complete(scope, "key", 202, "{}");

        keys.release(scope, "key");

        assertThat(claim("a")).isInstanceOf(Claim.Answered.class);
    }

    @Test
    void theClaimOfAProcessThatDiedIsTakenOver() {
        claim("a");
        age(IdempotencyKeys.CLAIM_HOLDS.plusSeconds(1));

        assertThat(claim("a")).isEqualTo(new Claim.Granted());
        assertThat(claim("a")).isEqualTo(new Claim.InProgress());
    }

    @Test
    void oldKeysAreForgotten() {
        claim("a");
        keys.complete(scope, "key", 202, "{}");
        age(Duration.ofDays(2));

        assertThat(keys.forgetOlderThan(Duration.ofDays(1))).isPositive();

        assertThat(claim("b")).isEqualTo(new Claim.Granted());
    }

    private Claim claim(String fingerprint) {
        return keys.claim(scope, "key", fingerprint);
    }

    private void age(Duration by) {
        jdbc().sql("update idempotency_key set created_at = created_at - make_interval(secs => ?) where scope = ?")
                .param((double) by.toSeconds())
                .param(scope)
                .update();
    }
}
