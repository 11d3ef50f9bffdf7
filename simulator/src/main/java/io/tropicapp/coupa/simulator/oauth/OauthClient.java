package io.tropicapp.coupa.simulator.oauth;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An OAuth client of type "client credentials", as set up under Setup, Integrations, OAuth2/OpenID Connect Clients.
 *
 * @param id its Identifier
 * @param scopes what it may ask for
 * @param revoked whether it was taken away: it gets no token, and the tokens it had are void
 */
public record OauthClient(String id, String secret, Set<String> scopes, boolean revoked) {

    /** The scopes that reading users, suppliers, contracts, requisitions and set-up data takes. */
    public static final Set<String> READING = Set.of(
            "core.user.read", "core.supplier.read", "core.contract.read", "core.requisition.read", "core.common.read");

    /** What raising requisitions and following them to their orders takes, beside {@link #READING}. Acting on approvals is not part of it. */
    public static final Set<String> REQUISITIONING = Stream.concat(
                    READING.stream(),
                    Stream.of(
                            "core.requisition.write",
                            "core.approval.read",
                            "core.purchase_order.read",
                            "core.accounting.read",
                            "core.comment.read",
                            "core.comment.write"))
            .collect(Collectors.toUnmodifiableSet());

    /** {@link #REQUISITIONING}, and acting on approvals under the integration's own name. */
    public static final Set<String> APPROVING = Stream.concat(REQUISITIONING.stream(), Stream.of("core.approval.write"))
            .collect(Collectors.toUnmodifiableSet());

    public OauthClient {
        scopes = Set.copyOf(scopes);
    }

    public OauthClient(String id, String secret, Set<String> scopes) {
        this(id, secret, scopes, false);
    }

    OauthClient withSecret(String changed) {
        return new OauthClient(id, changed, scopes, revoked);
    }

    OauthClient withScopes(Set<String> changed) {
        return new OauthClient(id, secret, changed, revoked);
    }

    OauthClient revoked(boolean changed) {
        return new OauthClient(id, secret, scopes, changed);
    }

    /** Without the secret, so that it may be logged. */
    @Override
    public String toString() {
        return "OauthClient[%s %s%s]".formatted(id, new TreeSet<>(scopes), revoked ? " revoked" : "");
    }
}
