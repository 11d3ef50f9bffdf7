package io.tropicapp.coupa.store.subscription;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How far subscriptions are, and whose processes must be told that there is more. What is written here belongs to the epoch it
 * was begun in: after a change by a person, or while it is paused, it is not written any more.
 */
@Repository
public class Deliveries {

    private static final String IN_ITS_EPOCH = "id = :id and epoch = :epoch and status = 'ACTIVE'";

    private static final String DELIVERED = """
            update subscription set position = greatest(position, :position), last_delivered_at = :now, failures = 0,
                failing_since = null, next_attempt_at = null
            where %s
            returning to_jsonb(subscription)
            """.formatted(IN_ITS_EPOCH);

    /** Whoever was believed dead, and fails late, does not count against one that has come further. */
    private static final String FAILED = """
            update subscription set failures = failures + 1, failing_since = coalesce(failing_since, :now),
                last_failure = :failure, last_failure_code = :code, last_failure_at = :now, next_attempt_at = :next
            where %s and position = :position
            """.formatted(IN_ITS_EPOCH);

    /** Without a process: most events are of no interest to most subscriptions. */
    private static final String PASS_OVER = """
            update subscription s set position = p.last_position, told_position = p.last_position
            from event_position p
            where p.organization_id = s.organization_id and s.status = 'ACTIVE' and s.failures = 0
              and s.position < p.last_position and s.told_position < p.last_position
              and not exists (select from event e
                where e.organization_id = s.organization_id and e.position > s.position and is_asked_for(e.type, s.types))
            """;

    /** Whoever waits for a receiver to come back finds what is new by itself. */
    private static final String CLAIM = """
            update subscription s set told_position = due.last_position, told_epoch = s.epoch, told_at = :now
            from (select s.id, coalesce(p.last_position, 0) as last_position
                  from subscription s left join event_position p using (organization_id)
                  where s.status = 'ACTIVE'
                    and (s.told_epoch < s.epoch
                         or (s.position < p.last_position and s.told_position < p.last_position and s.next_attempt_at is null)
                         or (s.position < p.last_position and s.told_at < :lost and coalesce(s.next_attempt_at, :lost) <= :lost))
                  order by s.id
                  limit :atMost
                  for update of s skip locked) due
            where s.id = due.id
            returning to_jsonb(s)
            """;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything up to a position is delivered, or was not asked for.
     *
     * @return how it stands now; empty if that does not count any more
     */
    public Optional<SubscriptionRow> delivered(SubscriptionRow to, long position, Instant now) {
        return jdbc.sql(DELIVERED)
                .param("id", to.id())
                .param("epoch", to.epoch())
                .param("position", position)
                .param("now", Rows.timestamp(now))
                .query(Rows.as(SubscriptionRow.class))
                .optional();
    }

    /**
     * Nothing up to a position is left to deliver.
     *
     * @return whether that still counts
     */
    public boolean passed(SubscriptionRow to, long position) {
        return jdbc.sql("update subscription set position = greatest(position, :position) where " + IN_ITS_EPOCH)
                        .param("id", to.id())
                        .param("epoch", to.epoch())
                        .param("position", position)
                        .update()
                == 1;
    }

    /**
     * An attempt to deliver what is behind its position failed.
     *
     * @return whether that still counts
     */
    public boolean failed(
            SubscriptionRow to, String failure, Optional<Integer> code, Instant now, Instant nextAttempt) {
        return jdbc.sql(FAILED)
                        .param("id", to.id())
                        .param("epoch", to.epoch())
                        .param("position", to.position())
                        .param("failure", failure)
                        .param("code", code.orElse(null))
                        .param("now", Rows.timestamp(now))
                        .param("next", Rows.timestamp(nextAttempt))
                        .update()
                == 1;
    }

    /**
     * Moves those on for whom nothing of interest was told.
     *
     * @return how many
     */
    public int passOver() {
        return jdbc.sql(PASS_OVER).update();
    }

    /**
     * Those whose process must be told, each to one of several that ask at once.
     *
     * @param lost whoever was told before then and has not come further may have missed it
     */
    public List<SubscriptionRow> claim(Instant now, Instant lost, int atMost) {
        return jdbc.sql(CLAIM)
                .param("now", Rows.timestamp(now))
                .param("lost", Rows.timestamp(lost))
                .param("atMost", atMost)
                .query(Rows.as(SubscriptionRow.class))
                .list();
    }

    /** The process could not be told after all. */
    public void release(UUID id) {
        jdbc.sql("update subscription set told_epoch = 0 where id = :id")
                .param("id", id)
                .update();
    }
}
