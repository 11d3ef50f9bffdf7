package io.tropicapp.coupa.store.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.store.credential.CredentialUnreadable;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.tropicapp.coupa.store.database.Rows;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What deliveries are signed with, sealed. A new secret comes into force at once; those before it stay valid for a while. */
@Repository
public class SubscriptionSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionSecrets.class);

    private static final int BYTES = 32;

    /** So many sign at most: a header has its limits. */
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final SecretKeys keys;
    private final SecureRandom random = new SecureRandom();

    SubscriptionSecrets(JdbcClient jdbc, SecretKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /**
     * Makes a new one. This is the only time that it is shown.
     *
     * @param overlap how long those before it stay valid
     */
    @Transactional
    public SigningSecret rotate(UUID subscription, Instant now, Duration overlap) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var id = UUID.randomUUID();
        jdbc.sql("delete from subscription_secret where subscription_id = :subscription and valid_until <= :now")
                .param("subscription", subscription)
                .param("now", Rows.timestamp(now))
                .update();
        jdbc.sql("""
                        update subscription_secret set valid_until = :end
                        where subscription_id = :subscription and (valid_until is null or valid_until > :end)
                        """)
                .param("subscription", subscription)
                .param("end", Rows.timestamp(now.plus(overlap)))
                .update();
        jdbc.sql("""
                        insert into subscription_secret (id, subscription_id, sealed_secret, created_at)
                        values (:id, :subscription, :sealed, :now)
                        """)
                .param("id", id)
                .param("subscription", subscription)
                .param("sealed", keys.seal(secret, owner(subscription, id)))
                .param("now", Rows.timestamp(now))
                .update();
        return new SigningSecret(secret);
    }

    /**
     * The newest first. Those that the keys at hand did not seal are passed over: there is none if that is so for all.
     */
    public List<SigningSecret> valid(UUID subscription, Instant now) {
        return jdbc
                .sql("""
                        select id, sealed_secret from subscription_secret
                        where subscription_id = :subscription and (valid_until is null or valid_until > :now)
                        order by valid_until is null desc, created_at desc
                        limit :most
                        """)
                .param("subscription", subscription)
                .param("now", Rows.timestamp(now))
                .param("most", MOST)
                .query((row, number) -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2)))
                .list()
                .stream()
                .flatMap(kept -> opened(subscription, kept).stream())
                .toList();
    }

    private Optional<SigningSecret> opened(UUID subscription, Sealed kept) {
        try {
            return Optional.of(
                    new SigningSecret(keys.openOrSay(kept.id(), kept.secret(), owner(subscription, kept.id()))));
        } catch (CredentialUnreadable e) {
            LOG.warn("The keys of coupa.secrets.keyset do not open a secret of subscription {}", subscription);
            return Optional.empty();
        }
    }

    /** What a sealed secret is bound to: moved to another row, it does not open. */
    private static byte[] owner(UUID subscription, UUID secret) {
        return ("subscription/" + subscription + "/" + secret).getBytes(UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(UUID id, byte[] secret) {}
}
