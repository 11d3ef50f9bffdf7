package io.tropicapp.coupa.api.access;

import static io.tropicapp.coupa.store.access.Role.BACKEND;
import static io.tropicapp.coupa.store.access.Role.CONSULTANT;
import static io.tropicapp.coupa.store.access.Role.OPERATOR;
import static io.tropicapp.coupa.store.access.Role.OWNER;

import io.tropicapp.coupa.store.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may change what. Reading is open to every role; whose things one reads is another matter.
 *
 * @param path where {@code *} stands for one part
 */
public record Permission(HttpMethod method, String path, Set<Role> roles) {

    private static final String CONNECTION = "/v1/connections/*/";

    private static final String SUBSCRIPTION = "/v1/subscriptions/*";

    public static final List<Permission> ALL = List.of(
            post("/v1/connections", BACKEND, CONSULTANT, OWNER),
            post(CONNECTION + "support-access", BACKEND, CONSULTANT, OWNER),
            post(CONNECTION + "api-enablement", BACKEND, CONSULTANT),
            put(CONNECTION + "instance", BACKEND, CONSULTANT, OWNER),
            put(CONNECTION + "credentials", BACKEND, OWNER),
            put(CONNECTION + "user-sync", BACKEND, OWNER),
            post(CONNECTION + "invitations", BACKEND, OWNER),
            put(CONNECTION + "supplier-defaults", BACKEND, OWNER),
            post(CONNECTION + "endpoint-checks", Role.values()),
            post(CONNECTION + "syncs", BACKEND, OWNER, CONSULTANT, OPERATOR),
            post(CONNECTION + "pause", BACKEND, OWNER, OPERATOR),
            post(CONNECTION + "resume", BACKEND, OWNER, OPERATOR),
            post(CONNECTION + "promote", BACKEND, OWNER, CONSULTANT),
            new Permission(HttpMethod.DELETE, CONNECTION + "promote", Set.of(BACKEND, OWNER, CONSULTANT)),
            new Permission(HttpMethod.DELETE, "/v1/connections/*", Set.of(OWNER, OPERATOR)),
            post(CONNECTION + "requisitions", BACKEND, OWNER),
            post(CONNECTION + "requisitions/*/resubmit", BACKEND, OWNER),
            post(CONNECTION + "requisitions/*/withdraw", BACKEND, OWNER),
            post(CONNECTION + "requisitions/*/refresh", Role.values()),
            put(CONNECTION + "requisition-settings", BACKEND, OWNER, CONSULTANT),
            post(CONNECTION + "contract-approvals", BACKEND, OWNER),
            post(CONNECTION + "contract-approvals/*/refresh", Role.values()),
            new Permission(HttpMethod.DELETE, CONNECTION + "contract-approvals/*", Set.of(BACKEND, OWNER)),
            post(CONNECTION + "supplier-onboardings", BACKEND, OWNER, CONSULTANT),
            post(CONNECTION + "supplier-onboardings/*/choose", BACKEND, OWNER, CONSULTANT),
            post(CONNECTION + "supplier-onboardings/*/complete", BACKEND, OWNER, CONSULTANT),
            post(CONNECTION + "supplier-onboardings/*/skip", BACKEND, OWNER, CONSULTANT),
            post(CONNECTION + "supplier-onboardings/*/refresh", Role.values()),
            put(SUBSCRIPTION, BACKEND, OPERATOR),
            new Permission(HttpMethod.DELETE, SUBSCRIPTION, Set.of(BACKEND, OPERATOR)),
            post(SUBSCRIPTION + "/secrets", BACKEND, OPERATOR),
            post(SUBSCRIPTION + "/pause", BACKEND, OPERATOR),
            post(SUBSCRIPTION + "/resume", BACKEND, OPERATOR),
            post(SUBSCRIPTION + "/replay", BACKEND, OPERATOR),
            post(SUBSCRIPTION + "/test", BACKEND, OPERATOR),
            post("/v1/reconciliations", OPERATOR),
            post("/codec/decode", OPERATOR),
            post("/codec/encode", OPERATOR),
            new Permission(HttpMethod.GET, "/v1/audit", Set.of(OPERATOR)),
            new Permission(HttpMethod.GET, "/v1/tokens", Set.of(OPERATOR)),
            post("/v1/tokens", OPERATOR),
            new Permission(HttpMethod.DELETE, "/v1/tokens/*", Set.of(OPERATOR)));

    private static Permission post(String path, Role... roles) {
        return new Permission(HttpMethod.POST, path, Set.of(roles));
    }

    private static Permission put(String path, Role... roles) {
        return new Permission(HttpMethod.PUT, path, Set.of(roles));
    }

    /**
     * Whether a role may do what a step offers.
     *
     * @param action a path below a connection, such as {@code PUT credentials}
     */
    public static boolean allows(Role role, String action) {
        return ALL.stream()
                .filter(permission -> action.equals(
                        permission.method() + " " + permission.path().replace(CONNECTION, "")))
                .anyMatch(permission -> permission.roles().contains(role));
    }

    /** The one that a request needs, if it needs one. */
    static Optional<Permission> neededFor(String method, String path) {
        return ALL.stream()
                .filter(permission -> permission.method().name().equals(method)
                        && path.matches(permission.path().replace("*", "[^/]+")))
                .findFirst();
    }
}
