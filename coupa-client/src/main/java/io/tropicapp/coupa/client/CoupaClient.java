package io.tropicapp.coupa.client;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One OAuth client's view of one Coupa instance. Safe for use by many threads; keep it as long as its credentials last, since
 * it holds their token.
 *
 * <p>Every method throws {@link CoupaException} for whatever Coupa answers but success. Nothing is tried again here, except
 * that a refused token is renewed once, and that one refused right after it was made is used once more some seconds later.
 * A thread that is interrupted while it waits gets {@link CoupaException.Unavailable} and stays interrupted.
 */
public final class CoupaClient {

    private final CoupaInstance instance;
    private final Route route;
    private final AtomicLong sent = new AtomicLong();
    private final RequestBudget.Priority priority;
    private final BooleanSupplier timely;
    private final Exchange single;
    private final Exchange api;

    CoupaClient(CoupaInstance instance, Route route, RequestBudget.Priority priority) {
        this(instance, route, priority, () -> true);
    }

    private CoupaClient(CoupaInstance instance, Route route, RequestBudget.Priority priority, BooleanSupplier timely) {
        this.instance = instance;
        this.route = route;
        this.priority = priority;
        this.timely = timely;
        this.single = route.single(priority, sent);
        this.api = route.api(single);
    }

    /** The same client with the same token, whose calls wait as the priority says and are counted on their own. */
    public CoupaClient with(RequestBudget.Priority other) {
        return new CoupaClient(instance, route, other, timely);
    }

    /**
     * The same client with the same token, whose writes go out only while this says so. It is asked right before the bytes leave,
     * after all that may take long: the budget, a new token, the connection. What does not go out fails as {@link
     * CoupaException.Unavailable}, and its outcome is clear.
     */
    public CoupaClient writingWhile(BooleanSupplier stillWanted) {
        return new CoupaClient(instance, route, priority, stillWanted);
    }

    /** {@code /api/users} */
    public Index<CoupaUser> users() {
        return new Index<>(this, "users", CoupaUser.FIELDS, CoupaUser::read);
    }

    /** {@code /api/suppliers} */
    public Index<CoupaSupplier> suppliers() {
        return new Index<>(this, "suppliers", CoupaSupplier.FIELDS, CoupaSupplier::read);
    }

    /** {@code /api/supplier_information}, where the instance has it; read with the scope of suppliers. */
    public Index<CoupaSupplierInformation> supplierInformation() {
        return new Index<>(
                this, "supplier_information", CoupaSupplierInformation.FIELDS, CoupaSupplierInformation::read);
    }

    /** {@code /api/contracts} */
    public Index<CoupaContract> contracts() {
        return new Index<>(this, "contracts", CoupaContract.FIELDS, CoupaContract::read);
    }

    /** {@code /api/requisitions}; to make and change them, {@link #requisitionWrites}. */
    public Index<CoupaRequisition> requisitions() {
        return new Index<>(this, "requisitions", CoupaRequisition.FIELDS, CoupaRequisition::read);
    }

    /** The same, each with one attribute as it is answered, or not answered. */
    public Index<RequisitionWith> requisitionsWith(String attribute) {
        return new Index<>(
                this, "requisitions", CoupaRequisition.FIELDS, node -> RequisitionWith.attribute(node, attribute));
    }

    /** The same, each with a field of the customer's own. */
    public Index<RequisitionWith> requisitionsWithCustomField(String name) {
        return new Index<>(
                this,
                "requisitions",
                CoupaRequisition.FIELDS.orNamed(name.replace('_', '-')),
                node -> RequisitionWith.customField(node, name));
    }

    /** Makes and changes requisitions. */
    public RequisitionWrites requisitionWrites() {
        return new RequisitionWrites(this);
    }

    /** {@code /api/approvals} */
    public Index<CoupaApproval> approvals() {
        return new Index<>(this, "approvals", CoupaApproval.FIELDS, CoupaApproval::read);
    }

    /** {@code /api/purchase_orders} */
    public Index<CoupaOrder> purchaseOrders() {
        return new Index<>(this, "purchase_orders", CoupaOrder.FIELDS, CoupaOrder::read);
    }

    /** The approvals and orders of requisitions. */
    public OfRequisitions ofRequisitions() {
        return new OfRequisitions(approvals(), purchaseOrders());
    }

    /** The approvals of contracts. */
    public OfContracts ofContracts() {
        return new OfContracts(approvals());
    }

    /** {@code /api/commodities} */
    public Index<CoupaCommodity> commodities() {
        return new Index<>(this, "commodities", CoupaCommodity.FIELDS, CoupaCommodity::read);
    }

    /** {@code /api/currencies} */
    public Index<CoupaCurrency> currencies() {
        return new Index<>(this, "currencies", CoupaCurrency.FIELDS, CoupaCurrency::read);
    }

    /** {@code /api/departments} */
    public Index<CoupaDepartment> departments() {
        return new Index<>(this, "departments", CoupaDepartment.FIELDS, CoupaDepartment::read);
    }

    /** {@code /api/addresses} */
    public Index<CoupaAddress> addresses() {
        return new Index<>(this, "addresses", CoupaAddress.FIELDS, CoupaAddress::read);
    }

    /** {@code /api/accounts} */
    public Index<CoupaAccount> accounts() {
        return new Index<>(this, "accounts", CoupaAccount.FIELDS, CoupaAccount::read);
    }

    /** {@code /api/uoms} */
    public Index<CoupaUom> uoms() {
        return new Index<>(this, "uoms", CoupaUom.FIELDS, CoupaUom::read);
    }

    /**
     * Gets a token, unless there is one.
     *
     * @throws CoupaException.Unauthorized if Coupa refuses the client or its secret
     * @throws CoupaException.InvalidScope if Coupa does not grant all the scopes
     */
    public void authenticate() {
        route.tokens().current(single);
    }

    /** What is asked on another thread belongs to whoever asks on this one. */
    <T> Callable<T> elsewhere(Callable<T> work) {
        return route.observer().elsewhere(work);
    }

    /** How many requests were sent, those that failed and those for tokens included. */
    public long requests() {
        return sent.get();
    }

    /** Of an index. */
    Answer get(String path, Query query) {
        return get(path, query, false);
    }

    Answer getRecord(String path, long id, Query query) {
        return get(path + "/" + id, query, true);
    }

    Answer write(Write write, Query query) {
        var url = query.on(HttpUrl.get(instance.base() + "/api/" + write.path()));
        var request = new Request.Builder()
                .url(url)
                .method(write.method(), write.body())
                .build();
        return api.send(new Call(write.toString(), request, write.ofRecord(), true, timely));
    }

    private Answer get(String path, Query query, boolean forRecord) {
        var url = query.on(HttpUrl.get(instance.base() + "/api/" + path));
        return api.send(
                new Call("GET /api/" + path, new Request.Builder().url(url).build(), forRecord));
    }
}
