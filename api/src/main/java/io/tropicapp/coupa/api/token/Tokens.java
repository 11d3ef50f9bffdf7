package io.tropicapp.coupa.api.token;

import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.access.ApiTokens;
import io.tropicapp.coupa.store.access.IssuedToken;
import io.tropicapp.coupa.store.access.TokenHolder;
import io.tropicapp.coupa.store.audit.AuditLog;
import io.tropicapp.coupa.store.audit.NewAuditEntry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tokens as an operator sees them: an operator of one organization only those of it. Each change is in the audit log. */
@Component
class Tokens {

    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    Tokens(ApiTokens tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a valid token has this name */
    @Transactional
    IssuedToken issue(NewToken wanted, Caller caller) {
        var organization = wanted.organization();
        var own = caller.organizationId();
        if (own.isPresent() && !own.equals(organization)) {
            throw Problem.invalid("organizationId", "must be your own, " + own.get());
        }
        var issued = tokens.issue(wanted.name(), wanted.roleHeld(), organization);
        keep("token.issued", issued.holder(), caller);
        return issued;
    }

    List<TokenHolder> visibleTo(Caller caller) {
        return tokens.list().stream().filter(holder -> sees(caller, holder)).toList();
    }

    /** @throws Problem 404 if the caller sees no such valid token */
    @Transactional
    void revoke(UUID id, Caller caller) {
        var holder = visibleTo(caller).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("token " + id));
        tokens.revoke(id);
        keep("token.revoked", holder, caller);
    }

    private static boolean sees(Caller caller, TokenHolder holder) {
        return caller.organizationId().isEmpty() || caller.organizationId().equals(holder.organizationId());
    }

    private void keep(String action, TokenHolder holder, Caller caller) {
        audit.append(new NewAuditEntry(
                Optional.empty(),
                caller.actor().name(),
                caller.actor().role(),
                action,
                JsonMapper.shared().valueToTree(TokenView.of(holder)),
                clock.instant(),
                Optional.empty()));
    }
}
