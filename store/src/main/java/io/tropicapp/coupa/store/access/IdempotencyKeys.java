package io.tropicapp.coupa.store.access;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests were answered, so that the same one sent twice is answered twice and done once. */
@Repository
public class IdempotencyKeys {

    /** A claim that was neither completed nor released by then is taken for that of a process that died. */
    public static final Duration CLAIM_HOLDS = Duration.ofMinutes(2);

    private static final String CLAIM = """
            insert into idempotency_key as k (scope, key, fingerprint) values (:scope, :key, :fingerprint)
            on conflict (scope, key) do update set created_at = excluded.created_at
            where k.status is null and k.fingerprint = excluded.fingerprint
              and k.created_at < clock_timestamp() - make_interval(secs => :holds)
            """;

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for the right to answer a request. Of several at the same moment one is granted. Call it outside of the transaction
     * that does the work, or the others wait for that.
     *
     * @param scope whose key it is: callers do not see each other's
     * @param fingerprint the same for the same method, path and body
     */
    public Claim claim(String scope, String key, String fingerprint) {
        int granted = jdbc.sql(CLAIM)
                .param("scope", scope)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("holds", (double) CLAIM_HOLDS.toSeconds())
                .update();
        if (granted == 1) {
            return new Claim.Granted();
        }
        return find(scope, key)
                .map(known -> known.seenBy(fingerprint))
                // Released between the two looks.
                .orElseGet(Claim.InProgress::new);
    }

    /** Keeps the answer. The first one stays. */
    public void complete(String scope, String key, int status, String body) {
        jdbc.sql("""
                        update idempotency_key set status = :status, response_body = :body
                        where scope = :scope and key = :key and status is null
                        """)
                .param("scope", scope)
                .param("key", key)
                .param("status", status)
                .param("body", body)
                .update();
    }

    /** Gives the right back, after a failure that the caller may try again. An answer that was kept stays. */
    public void release(String scope, String key) {
        jdbc.sql("delete from idempotency_key where scope = :scope and key = :key and status is null")
                .param("scope", scope)
                .param("key", key)
                .update();
    }

    /** Forgets what is older; returns how many. */
    public int forgetOlderThan(Duration age) {
        return jdbc.sql(
                        "delete from idempotency_key where created_at < clock_timestamp() - make_interval(secs => :age)")
                .param("age", (double) age.toSeconds())
                .update();
    }

    private Optional<Known> find(String scope, String key) {
        return jdbc.sql("select to_jsonb(k) from idempotency_key k where scope = :scope and key = :key")
                .param("scope", scope)
                .param("key", key)
                .query(Rows.as(Known.class))
                .optional();
    }

    private record Known(String fingerprint, Optional<Integer> status, Optional<String> responseBody) {

        Claim seenBy(String other) {
            if (!fingerprint.equals(other)) {
                return new Claim.OtherRequest();
            }
            return status.<Claim>map(answer -> new Claim.Answered(answer, responseBody.orElse("")))
                    .orElseGet(Claim.InProgress::new);
        }
    }
}
