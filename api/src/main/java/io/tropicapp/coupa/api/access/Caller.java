package io.tropicapp.coupa.api.access;

import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.access.Role;
import io.tropicapp.coupa.store.access.TokenHolder;
import io.tropicapp.coupa.workflows.connection.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** Whoever sent the request, by the token presented. */
public record Caller(TokenHolder holder) implements OAuth2AuthenticatedPrincipal {

    public Role role() {
        return holder.role();
    }

    /** Whether things of this organization exist for the caller at all. */
    public boolean sees(String organizationId) {
        return holder.organizationId().map(organizationId::equals).orElse(true);
    }

    /** The one organization that the caller sees; empty if all. */
    public Optional<String> organizationId() {
        return holder.organizationId();
    }

    /** @throws Problem 403 if the caller sees one organization alone: for what holds things of all */
    public void mustSeeAll() {
        if (organizationId().isPresent()) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "Forbidden",
                    "Your token is for one organization, and this holds things of all: it needs an operator's token that is for"
                            + " none in particular.");
        }
    }

    /** As whom the audit log knows the caller. */
    public Actor actor() {
        return new Actor(holder.name(), role().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String getName() {
        return holder.name();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role().name()));
    }
}
