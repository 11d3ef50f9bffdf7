package io.tropicapp.coupa.activities.supplier;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tropicapp.coupa.activities.supplier.matching.KnownSupplier;
import io.tropicapp.coupa.activities.supplier.matching.Match;
import io.tropicapp.coupa.activities.supplier.matching.SupplierMatcher;
import io.tropicapp.coupa.activities.supplier.matching.WantedSupplier;
import io.tropicapp.coupa.store.supplier.SupplierIdentity;
import io.tropicapp.coupa.workflows.supplier.TropicSupplier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The suppliers of a connection, or some of them, in which others are looked for. */
final class ConnectionSuppliers {

    private final Map<Long, KnownSupplier> byId;
    private final SupplierMatcher matcher;

    ConnectionSuppliers(List<SupplierIdentity> suppliers) {
        byId = suppliers.stream()
                .map(ConnectionSuppliers::known)
                .collect(toMap(KnownSupplier::coupaId, identity(), (one, same) -> one));
        matcher = SupplierMatcher.of(byId.values());
    }

    /** Never one that a person has said it is not; but who comes into question beside such a one is no certain match. */
    Match match(TropicSupplier wanted, Collection<Long> rejected) {
        return matcher.match(wanted(wanted), Set.copyOf(rejected));
    }

    Optional<KnownSupplier> find(long coupaId) {
        return Optional.ofNullable(byId.get(coupaId));
    }

    boolean has(long coupaId) {
        return byId.containsKey(coupaId);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    private static WantedSupplier wanted(TropicSupplier supplier) {
        return new WantedSupplier(
                supplier.name(),
                supplier.coupaId(),
                supplier.number(),
                supplier.taxId(),
                supplier.duns(),
                supplier.website(),
                supplier.mailDomain());
    }

    static KnownSupplier known(SupplierIdentity identity) {
        return new KnownSupplier(
                identity.coupaId(),
                identity.name(),
                identity.displayName(),
                identity.number(),
                identity.taxId(),
                identity.duns(),
                identity.website(),
                identity.contactEmail().or(identity::poEmail).flatMap(ConnectionSuppliers::domain),
                identity.status());
    }

    private static Optional<String> domain(String address) {
        int at = address.lastIndexOf('@');
        return Optional.of(address.substring(at + 1).strip()).filter(domain -> at >= 0 && !domain.isEmpty());
    }
}
