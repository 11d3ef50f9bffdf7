package io.tropicapp.coupa.activities.supplier.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suppliers in one line: a name, and facts such as {@code tax=DE811234566}. */
final class Given {

    private Given() {}

    static WantedSupplier wanted(String name, String... facts) {
        var by = read(facts);
        return new WantedSupplier(
                name,
                by.of("id").map(Long::valueOf),
                by.of("number"),
                by.of("tax"),
                by.of("duns"),
                by.of("web"),
                by.of("mail"));
    }

    static KnownSupplier known(long coupaId, String name, String... facts) {
        var by = read(facts);
        return new KnownSupplier(
                coupaId,
                Optional.of(name),
                by.of("display"),
                by.of("number"),
                by.of("tax"),
                by.of("duns"),
                by.of("web"),
                by.of("mail"),
                by.of("status").or(() -> Optional.of("active")));
    }

    private record Facts(Map<String, String> all) {

        Optional<String> of(String key) {
            return Optional.ofNullable(all.get(key));
        }
    }

    private static Facts read(String... facts) {
        return new Facts(Arrays.stream(facts)
                .map(fact -> fact.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }
}
