package io.tropicapp.coupa.client;

/** Names of OAuth scopes, {@code service.object.right} (Compass, OpenID Connect Clients; R39 Swagger, security definitions). */
public final class CoupaScopes {

    public static final String USER_READ = "core.user.read";
    public static final String SUPPLIER_READ = "core.supplier.read";
    public static final String CONTRACT_READ = "core.contract.read";

    /** Used by vendors; the R39 Swagger knows only {@link #REQUISITION_WRITE}. */
    public static final String REQUISITION_READ = "core.requisition.read";

    public static final String REQUISITION_WRITE = "core.requisition.write";

    private CoupaScopes() {}
}
