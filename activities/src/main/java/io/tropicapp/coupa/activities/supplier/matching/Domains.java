package io.tropicapp.coupa.activities.supplier.matching;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The domains a supplier has for itself, of its website and its mail addresses. */
final class Domains {

    private static final Set<String> SHARED = Words.all("shared-domains.txt");
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "nom");
    private static final Pattern BEFORE_HOST = Pattern.compile("^[a-z][a-z0-9+.-]*://|^mailto:|^//");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#:\\s].*$", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]+");

    private Domains() {}

    static Set<String> of(Optional<String> website, Optional<String> mailDomain) {
        return Stream.concat(website.stream(), mailDomain.stream())
                .flatMap(typed -> registered(typed).stream())
                .filter(domain -> !isShared(domain))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isShared(String domain) {
        return SHARED.contains(domain) || SHARED.contains(label(domain) + ".*");
    }

    private static Optional<String> registered(String typed) {
        var small = typed.strip().toLowerCase(Locale.ROOT);
        var rest =
                AFTER_HOST.matcher(BEFORE_HOST.matcher(small).replaceFirst("")).replaceFirst("");
        return ascii(rest.substring(rest.lastIndexOf('@') + 1))
                .filter(host -> HOST.matcher(host).matches())
                .map(Domains::ofHost);
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String ofHost(String host) {
        var labels = List.of(host.split("\\."));
        int size = labels.size();
        boolean national = size > 2 && labels.getLast().length() == 2 && SECOND_LEVEL.contains(labels.get(size - 2));
        return String.join(".", labels.subList(Math.max(0, size - (national ? 3 : 2)), size));
    }

    /** acme.com and acme.de may well be one; acme.com and summit.de hardly. */
    static boolean areApart(Set<String> some, Set<String> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.stream()
                        .noneMatch(domain ->
                                others.stream().anyMatch(other -> label(domain).equals(label(other))));
    }

    private static String label(String domain) {
        return domain.substring(0, domain.indexOf('.'));
    }
}
