package io.tropicapp.coupa.store.budget;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests that each Coupa instance can take: one token bucket per host, shared by all workers and APIs, in the database's
 * clock.
 *
 * <p>No method may be called in a transaction: the bucket would stay locked until its end, and everyone with it.
 */
@Repository
@Transactional(propagation = Propagation.NEVER)
public class InstanceBudgets {

    /**
     * The moment is taken once, as the row that would be inserted. It may lie before that of another who was quicker to the
     * row, hence {@code greatest}: time never runs backwards, and no moment is refilled twice.
     */
    private static final String TAKE = """
            with taken as (
                insert into request_budget as b (host, tokens, refilled_at) values (:host, :burst - 1, clock_timestamp())
                on conflict (host) do update
                set tokens = least(:burst, b.tokens
                        + :rate * extract(epoch from greatest(excluded.refilled_at, b.refilled_at) - b.refilled_at)) - 1,
                    refilled_at = greatest(excluded.refilled_at, b.refilled_at)
                where excluded.refilled_at >= coalesce(b.paused_until, '-infinity')
                  and least(:burst, b.tokens
                        + :rate * extract(epoch from greatest(excluded.refilled_at, b.refilled_at) - b.refilled_at)) >= :needed
                returning 1
            )
            select case
                when exists (select from taken) then 0
                else coalesce((select greatest(0.001,
                    extract(epoch from refilled_at - clock_timestamp()) + (:needed - tokens) / :rate,
                    extract(epoch from paused_until - clock_timestamp()))
                    from request_budget where host = :host), 0.001)
                end
            """;

    private static final String PAUSE = """
            insert into request_budget as b (host, tokens, refilled_at, paused_until)
            values (:host, 0, clock_timestamp() + make_interval(secs => :pause), clock_timestamp() + make_interval(secs => :pause))
            on conflict (host) do update
            set tokens = 0, refilled_at = greatest(b.refilled_at, excluded.refilled_at),
                paused_until = greatest(b.paused_until, excluded.paused_until)
            """;

    private final JdbcClient jdbc;

    InstanceBudgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one request out of the instance's budget, if there is one.
     *
     * @param interactive whether a person waits for it: then the reserve may be used as well
     * @return zero if it may be sent now; else how long to wait, at least a millisecond, before asking again
     */
    public Duration tryAcquire(String host, boolean interactive, BudgetLimits limits) {
        double seconds = jdbc.sql(TAKE)
                .param("host", host)
                .param("rate", limits.ratePerSecond())
                .param("burst", limits.burst())
                .param("needed", interactive ? 1 : 1 + limits.reserve())
                .query(Double.class)
                .single();
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** Coupa asked to be left alone for so long: nobody gets anything until then, and no burst follows. */
    public void pause(String host, Duration forHowLong) {
        jdbc.sql(PAUSE)
                .param("host", host)
                .param("pause", forHowLong.toNanos() / 1e9)
                .update();
    }
}
