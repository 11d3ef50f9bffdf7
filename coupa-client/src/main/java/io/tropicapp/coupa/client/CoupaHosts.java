package io.tropicapp.coupa.client;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which hosts may be called: we send secrets to whatever a person enters. Only {@code https} below the given suffixes, and
 * never an address that is not public; besides, the exact origins that a local set-up names.
 *
 * @param suffixes such as {@code coupahost.com}
 * @param extraOrigins such as {@code http://127.0.0.1:8090}; may be private and unencrypted
 */
public record CoupaHosts(Set<String> suffixes, Set<String> extraOrigins) {

    /** Coupa's own: customers' instances and partners' ("The Coupa Core API", Get Started; OAuth 2.0 Getting Started). */
    public static final CoupaHosts COUPA = new CoupaHosts(Set.of("coupahost.com", "coupacloud.com"), Set.of());

    public CoupaHosts {
        suffixes = Set.copyOf(suffixes);
        extraOrigins = Set.copyOf(extraOrigins);
    }

    /** With further origins, each as {@code scheme://host:port}. */
    public CoupaHosts withExtraOrigins(List<String> origins) {
        return new CoupaHosts(
                suffixes,
                Set.copyOf(origins.stream()
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .toList()));
    }

    boolean isExtra(URI base) {
        return extraOrigins.contains(origin(base));
    }

    boolean allows(URI base) {
        return isExtra(base) || (isPlainHttps(base) && isBelowASuffix(base.getHost()));
    }

    private static boolean isPlainHttps(URI base) {
        return "https".equals(base.getScheme()) && base.getPort() == -1;
    }

    private boolean isBelowASuffix(String host) {
        return suffixes.stream().anyMatch(suffix -> host.endsWith("." + suffix.toLowerCase(Locale.ROOT)));
    }

    private static String origin(URI base) {
        return base.getScheme() + "://" + base.getAuthority();
    }
}
