package io.tropicapp.coupa.client;

/** Names of OAuth scopes, {@code service.object.right} (Compass, OpenID Connect Clients; R39 Swagger, security definitions). */
public final class CoupaScopes {

    public static final String USER_READ = "core.user.read";

    /** Suppliers, and Supplier Information where the instance has it. */
    public static final String SUPPLIER_READ = "core.supplier.read";

    public static final String CONTRACT_READ = "core.contract.read";

    /** Used by vendors; the R39 Swagger knows only {@link #REQUISITION_WRITE}. */
    public static final String REQUISITION_READ = "core.requisition.read";

    public static final String REQUISITION_WRITE = "core.requisition.write";
    public static final String APPROVAL_READ = "core.approval.read";
    public static final String PURCHASE_ORDER_READ = "core.purchase_order.read";

    /** Commodities, currencies, departments, addresses and units of measure. */
    public static final String COMMON_READ = "core.common.read";

    /** Accounts. */
    public static final String ACCOUNTING_READ = "core.accounting.read";

    private CoupaScopes() {}
}
