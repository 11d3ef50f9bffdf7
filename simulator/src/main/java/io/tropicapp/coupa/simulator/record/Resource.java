package io.tropicapp.coupa.simulator.record;

import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code /api/…} serves. A new resource is a new constant here, and rows for it in {@link Records}. */
public enum Resource {
    USERS("User", "user", "core.user"),
    SUPPLIERS("Supplier", "supplier", "core.supplier"),
    SUPPLIER_INFORMATION("SupplierInformation", "supplier-information", "core.supplier"),
    CONTRACTS("Contract", "contract", "core.contract"),
    REQUISITIONS("RequisitionHeader", "requisition-header", "core.requisition"),
    REQUISITION_LINES("RequisitionLine", "requisition-line", "core.requisition"),
    APPROVALS("Approval", "approval", "core.approval"),
    PURCHASE_ORDERS("OrderHeader", "order-header", "core.purchase_order"),
    DEPARTMENTS("Department", "department", "core.common"),
    CURRENCIES("Currency", "currency", "core.common"),
    BUSINESS_GROUPS("BusinessGroup", "content-group", "core.common"),
    COMMODITIES("Commodity", "commodity", "core.common"),
    ADDRESSES("Address", "address", "core.common"),
    UOMS("Uom", "uom", "core.common"),
    PAYMENT_TERMS("PaymentTerm", "payment-term", "core.common"),
    ACCOUNTS("Account", "account", "core.accounting"),
    ACCOUNT_TYPES("AccountType", "account-type", "core.accounting");

    private final String model;
    private final String root;
    private final String scope;

    Resource(String model, String root, String scope) {
        this.model = model;
        this.root = root;
        this.scope = scope;
    }

    /** Finds the resource of a path segment, {@code requisition_lines} or {@code requisition-lines}. */
    public static Optional<Resource> at(String segment) {
        for (Resource resource : values()) {
            if (resource.path().equals(segment.replace('-', '_'))) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }

    /** The path segment under {@code /api/}, with underscores as Coupa's documentation spells it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Model model() {
        return Schema.coupa().model(model);
    }

    /** The XML element of one record. Differs from the path for some: a requisition is a {@code requisition-header}. */
    public String root() {
        return root;
    }

    /** Any one of these scopes lets read. For requisitions R39's own list knows no {@code .read}, so {@code .write} does too. */
    public Set<String> scopes() {
        return hasMetadata() ? Set.of(scope + ".read", scope + ".write") : Set.of(scope + ".read");
    }

    /** Whether null attributes are left out of its bodies altogether, as documented for Supplier Information alone. */
    public boolean omitsNulls() {
        return this == SUPPLIER_INFORMATION;
    }

    /** The scope that changing it takes. */
    public String writeScope() {
        return scope + ".write";
    }

    /** Whether {@code /metadata} is answered below it; seen for requisitions and their lines alone. */
    public boolean hasMetadata() {
        return this == REQUISITIONS || this == REQUISITION_LINES;
    }
}
