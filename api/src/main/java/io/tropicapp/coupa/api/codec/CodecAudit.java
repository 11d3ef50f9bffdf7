package io.tropicapp.coupa.api.codec;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who read histories, and never what they read. */
@Component
class CodecAudit {

    private final AuditLog audit;
    private final Clock clock;

    CodecAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Call it before the payloads are answered. */
    void decoded(Caller by, String namespace, int payloads) {
        audit.append(new NewAuditEntry(
                Optional.empty(),
                by.actor().name(),
                by.actor().role(),
                "payloads.decoded",
                JsonMapper.shared().valueToTree(Map.of("namespace", namespace, "payloads", payloads)),
                clock.instant(),
                Optional.empty()));
    }
}
