package io.tropicapp.coupa.store.event;

import io.tropicapp.coupa.store.database.Rows;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Removes what is old from the front of the feeds, but nothing that an active subscription has not yet received. */
@Repository
public class Retention {

    private static final String WITH_OLD_EVENTS = """
            select organization_id from event_position p
            where exists (select from event e
                where e.organization_id = p.organization_id and e.position > p.removed_position and e.recorded_at < :before)
            order by organization_id
            """;

    /** The front alone: what is kept has no gaps. */
    private static final String REMOVABLE = """
            select least(
                p.removed_position + :atMost,
                coalesce((select min(position) - 1 from event e
                    where e.organization_id = p.organization_id and e.recorded_at >= :before), p.last_position),
                (select min(s.position) from subscription s
                    where s.organization_id = p.organization_id and s.status = 'ACTIVE'))
            from event_position p where organization_id = :organization
            for update
            """;

    private final JdbcClient jdbc;

    Retention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose feeds hold events that were told before then. */
    public List<String> organizationsWithEventsFrom(Instant before) {
        return jdbc.sql(WITH_OLD_EVENTS)
                .param("before", Rows.timestamp(before))
                .query(String.class)
                .list();
    }

    /**
     * Removes some of what was told before then. Writers of the organization wait for it, so remove little at once.
     *
     * @return how many were removed; go on until it is none
     */
    @Transactional
    public int remove(String organization, Instant before, int atMost) {
        long upTo = jdbc.sql(REMOVABLE)
                .param("organization", organization)
                .param("before", Rows.timestamp(before))
                .param("atMost", atMost)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        update event_position set removed_position = greatest(removed_position, :upTo)
                        where organization_id = :organization
                        """).param("organization", organization).param("upTo", upTo).update();
        return jdbc.sql("delete from event where organization_id = :organization and position <= :upTo")
                .param("organization", organization)
                .param("upTo", upTo)
                .update();
    }
}
