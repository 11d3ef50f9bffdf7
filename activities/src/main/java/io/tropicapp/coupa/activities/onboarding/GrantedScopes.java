package io.tropicapp.coupa.activities.onboarding;

import io.tropicapp.coupa.client.CoupaException;
import io.tropicapp.coupa.client.CoupaScopes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds out which of the scopes we need a client holds. Coupa refuses a request for scopes as a whole, so after a refusal they
 * are asked for one by one.
 *
 * @param granted what tokens can be asked for with
 * @param missing what we cannot do without and the client does not hold
 */
record GrantedScopes(Set<String> granted, Set<String> missing) {

    private static final Set<String> NEEDED =
            Set.of(CoupaScopes.USER_READ, CoupaScopes.SUPPLIER_READ, CoupaScopes.CONTRACT_READ);

    /** For requisitions, from making them to following their orders. Which an instance knows differs; without, all else works. */
    private static final List<String> BESIDES = List.of(
            CoupaScopes.REQUISITION_READ,
            CoupaScopes.REQUISITION_WRITE,
            CoupaScopes.APPROVAL_READ,
            CoupaScopes.PURCHASE_ORDER_READ,
            CoupaScopes.COMMON_READ,
            CoupaScopes.ACCOUNTING_READ);

    /** Asks Coupa for a token with these scopes. */
    interface Authentication {

        /** @throws CoupaException.InvalidScope if one of them is not granted */
        void with(Set<String> scopes);
    }

    static GrantedScopes of(Authentication authentication) {
        var all = new TreeSet<>(NEEDED);
        all.addAll(BESIDES);
        if (grants(authentication, all)) {
            return new GrantedScopes(all, Set.of());
        }
        return grants(authentication, NEEDED)
                ? new GrantedScopes(withOthers(authentication), Set.of())
                : new GrantedScopes(Set.of(), missing(authentication));
    }

    private static Set<String> withOthers(Authentication authentication) {
        var granted = new TreeSet<>(NEEDED);
        for (var scope : BESIDES) {
            granted.add(scope);
            if (!grants(authentication, granted)) {
                granted.remove(scope);
            }
        }
        return granted;
    }

    private static Set<String> missing(Authentication authentication) {
        return NEEDED.stream()
                .filter(scope -> !grants(authentication, Set.of(scope)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean grants(Authentication authentication, Set<String> scopes) {
        try {
            authentication.with(scopes);
            return true;
        } catch (CoupaException.InvalidScope e) {
            return false;
        }
    }
}
