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

    /** Call it before anything is answered, a refusal too: whoever tries namespaces leaves a trace. */
    void decoded(Caller by, String namespace, Decoded decoded) {
        audit.append(new NewAuditEntry(
                Optional.empty(),
                by.actor().name(),
                by.actor().role(),
                "payloads.decoded",
                JsonMapper.shared()
                        .valueToTree(Map.of(
                                "namespace",
                                namespace,
                                "payloads",
                                decoded.payloads().size(),
                                "unreadable",
                                decoded.unreadable().size())),
                clock.instant(),
                Optional.empty()));
    }
}
