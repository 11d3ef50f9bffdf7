package io.tropicapp.coupa.store.subscription;

import io.tropicapp.coupa.store.database.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Subscriptions, as people set them. What is delivered is written by {@link Deliveries}. */
@Repository
public class Subscriptions {

    /** What changes begins at once, whatever went wrong before. */
    private static final String AFRESH = """
            epoch = nextval('subscription_epoch'), failures = 0, failing_since = null, next_attempt_at = null
            """;

    private static final String ADD = """
            insert into subscription (id, organization_id, url, types, description, position, created_by)
            values (:id, :organization, :url, cast(:types as jsonb), :description,
                coalesce((select last_position from event_position where organization_id = :organization), 0), :createdBy)
            on conflict (id) do nothing
            """;

    private static final String CHANGE = """
            update subscription set url = :url, types = cast(:types as jsonb), description = :description, %s
            where id = :id and (url, types, description) is distinct from (:url, cast(:types as jsonb), :description)
            """.formatted(AFRESH);

    private static final String REPLAY = """
            update subscription set position = :after, %s
            where id = :id and :after between
                coalesce((select removed_position from event_position p where p.organization_id = subscription.organization_id), 0)
                and coalesce((select last_position from event_position p where p.organization_id = subscription.organization_id), 0)
            """.formatted(AFRESH);

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SubscriptionRow> find(UUID id) {
        return jdbc.sql("select to_jsonb(s) from subscription s where id = :id")
                .param("id", id)
                .query(Rows.as(SubscriptionRow.class))
                .optional();
    }

    /** By organization, then by age. */
    public List<SubscriptionRow> list(Optional<String> organization) {
        return jdbc.sql("""
                        select to_jsonb(s) from subscription s where organization_id = coalesce(:organization, organization_id)
                        order by organization_id, created_at, id
                        """)
                .param("organization", organization.orElse(null))
                .query(Rows.as(SubscriptionRow.class))
                .list();
    }

    /** Those to whom something may be sent. */
    public List<SubscriptionRow> active() {
        return jdbc.sql("select to_jsonb(s) from subscription s where status = 'ACTIVE' order by id")
                .query(Rows.as(SubscriptionRow.class))
                .list();
    }

    /**
     * Adds one that begins with what is told from now on.
     *
     * @return whether it is new; false if there is one with this id, whoever's it is
     */
    public boolean add(UUID id, String organization, Wish wish, String createdBy) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("organization", organization)
                        .param("url", wish.url())
                        .param("types", Rows.json(wish.types()))
                        .param("description", wish.description().orElse(null))
                        .param("createdBy", createdBy)
                        .update()
                == 1;
    }

    /** @return whether anything is different now */
    public boolean change(UUID id, Wish wish) {
        return jdbc.sql(CHANGE)
                        .param("id", id)
                        .param("url", wish.url())
                        .param("types", Rows.json(wish.types()))
                        .param("description", wish.description().orElse(null))
                        .update()
                == 1;
    }

    /**
     * Nothing is sent until it is resumed.
     *
     * @param because for a person
     * @return whether it is paused by this; false if it has changed since the row was read
     */
    public boolean pause(SubscriptionRow row, String because) {
        return jdbc.sql("""
                        update subscription set status = 'PAUSED', paused_because = :because, next_attempt_at = null,
                            epoch = nextval('subscription_epoch')
                        where id = :id and epoch = :epoch and status = 'ACTIVE'
                        """)
                        .param("id", row.id())
                        .param("epoch", row.epoch())
                        .param("because", because)
                        .update()
                == 1;
    }

    /**
     * Goes on where it was.
     *
     * @return whether it was paused
     */
    public boolean resume(UUID id) {
        return jdbc.sql(
                                "update subscription set status = 'ACTIVE', paused_because = null, %s where id = :id and status = 'PAUSED'"
                                        .formatted(AFRESH))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Sends everything behind a position, again or for the first time. One that is paused stays paused.
     *
     * @return whether it will; false if what follows is not kept any more, or was not told yet
     */
    @Transactional
    public boolean replay(UUID id, long after) {
        // Keeps a removal of old events from coming between.
        jdbc.sql("""
                        select 1 from event_position where organization_id =
                            (select organization_id from subscription where id = :id) for share
                        """).param("id", id).query().listOfRows();
        return jdbc.sql(REPLAY).param("id", id).param("after", after).update() == 1;
    }

    /**
     * With its secrets.
     *
     * @return whether there was one
     */
    public boolean delete(UUID id) {
        return jdbc.sql("delete from subscription where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many events are asked for and not delivered. */
    public long lag(UUID id) {
        return jdbc.sql("""
                        select count(*) from subscription s join event e using (organization_id)
                        where s.id = :id and e.position > s.position and is_asked_for(e.type, s.types)
                        """).param("id", id).query(Long.class).single();
    }

    /**
     * What a subscriber wishes.
     *
     * @param types as the feed is asked for them; all if there are none
     */
    public record Wish(String url, List<String> types, Optional<String> description) {}
}
