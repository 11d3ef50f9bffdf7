package io.tropicapp.coupa.store.subscription;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.anOrganization;
import static io.tropicapp.coupa.store.TestStore.jdbc;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.subscription.Subscriptions.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionSecretsTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final SubscriptionSecrets secrets = the(SubscriptionSecrets.class);
    private final UUID subscription = aSubscription();

    @Test
    void aSecretIsShownAsStandardWebhooksHaveIt() {
        var shown = secrets.rotate(subscription, NOON, DAY).shown();

        assertThat(shown).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(shown.substring(6))).hasSizeBetween(24, 64);
    }

    @Test
    void afterARotationBothAreValidUntilTheOverlapIsOver() {
        var old = secrets.rotate(subscription, NOON, DAY);
        var young = secrets.rotate(subscription, NOON.plusSeconds(60), DAY);

        assertThat(valid(NOON.plus(DAY))).containsExactly(young.shown(), old.shown());
        assertThat(valid(NOON.plus(DAY).plusSeconds(60))).containsExactly(young.shown());
    }

    @Test
    void anotherRotationDoesNotProlongTheOldest() {
        var first = secrets.rotate(subscription, NOON, DAY);
        secrets.rotate(subscription, NOON, DAY);
        secrets.rotate(subscription, NOON.plus(DAY.dividedBy(2)), DAY);

        assertThat(valid(NOON.plus(DAY))).hasSize(2).doesNotContain(first.shown());
    }

    @Test
    void aSecretMovedToAnotherSubscriptionDoesNotOpen() {
        secrets.rotate(subscription, NOON, DAY);
        var other = aSubscription();
        jdbc().sql("update subscription_secret set subscription_id = :other where subscription_id = :id")
                .param("other", other)
                .param("id", subscription)
                .update();

        assertThat(secrets.valid(other, NOON)).isEmpty();
    }

    @Test
    void whatCannotBeReadDoesNotKeepTheOthersFromSigning() {
        secrets.rotate(subscription, NOON, DAY);
        jdbc().sql("update subscription_secret set sealed_secret = 'spoilt' where subscription_id = :id")
                .param("id", subscription)
                .update();
        var young = secrets.rotate(subscription, NOON.plusSeconds(60), DAY);

        assertThat(valid(NOON.plusSeconds(60))).containsExactly(young.shown());
    }

    @Test
    void aSecretIsNeitherStoredNorPrintedInTheClear() {
        var secret = secrets.rotate(subscription, NOON, DAY);

        var stored = jdbc().sql(
                        "select encode(sealed_secret, 'base64') from subscription_secret where subscription_id = :id")
                .param("id", subscription)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(secret.shown().substring(6, 20));
        assertThat(secret.toString()).isEqualTo("SigningSecret");
    }

    private List<String> valid(Instant now) {
        return secrets.valid(subscription, now).stream()
                .map(SigningSecret::shown)
                .toList();
    }

    private static UUID aSubscription() {
        var id = UUID.randomUUID();
        the(Subscriptions.class)
                .add(id, anOrganization(), new Wish("https://hooks.example.com", List.of(), Optional.empty()), "test");
        return id;
    }
}
