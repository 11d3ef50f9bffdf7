package io.tropicapp.coupa.store.audit;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditLogTest {

    private final AuditLog log = the(AuditLog.class);
    private final UUID connection = aConnection();

    @Test
    void theNewestEntriesComeFirstInPages() {
        log.append(List.of(entry("a", "1"), entry("b", "2"), entry("c", "3")));

        var first = log.list(connection, 2, Optional.empty());
        var second = log.list(connection, 2, Optional.of(first.getLast().id()));

        assertThat(first).extracting(AuditEntry::action).containsExactly("c", "b");
        assertThat(second).extracting(AuditEntry::action).containsExactly("a");
        assertThat(second.getFirst().detail()).isEqualTo(json("{'note': 'ü'}"));
        assertThat(second.getFirst().occurredAt()).isEqualTo(NOON);
    }

    @Test
    void anActIsKeptOncePerKey() {
        log.append(entry("a", "same"));
        log.append(entry("a", "same"));

        assertThat(log.list(connection, 10, Optional.empty())).hasSize(1);
    }

    @Test
    void oneConnectionDoesNotSeeTheActsOfAnother() {
        log.append(entry("a", "1"));

        assertThat(log.list(aConnection(), 10, Optional.empty())).isEmpty();
    }

    private NewAuditEntry entry(String action, String key) {
        return new NewAuditEntry(
                Optional.of(connection), "Olga", "owner", action, json("{'note': 'ü'}"), NOON, Optional.of(key));
    }
}
