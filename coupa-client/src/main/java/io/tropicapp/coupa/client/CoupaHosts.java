package io.tropicapp.coupa.client;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hosts may be called: we send secrets to whatever a person enters. Only {@code https} below the given suffixes, and
 * never an address that is not public; besides, the exact origins that a local set-up names.
 *
 * @param suffixes such as {@code coupahost.com}; blank ones are left out
 * @param extraOrigins such as {@code http://127.0.0.1:8090}; may be private and unencrypted
 */
public record CoupaHosts(Set<String> suffixes, Set<String> extraOrigins) {

    /** Coupa's own: customers' instances and partners' ("The Coupa Core API", Get Started; OAuth 2.0 Getting Started). */
    public static final CoupaHosts COUPA = new CoupaHosts(Set.of("coupahost.com", "coupacloud.com"), Set.of());

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/@?#]+");

    /** @throws IllegalArgumentException if an extra origin is not of the form {@code scheme://host:port} */
    public CoupaHosts {
        suffixes = suffixes.stream()
                .map(CoupaHosts::suffix)
                .filter(suffix -> !suffix.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        extraOrigins = extraOrigins.stream().map(CoupaHosts::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** With further origins, each as {@code scheme://host:port}. Blank ones are left out. */
    public CoupaHosts withExtraOrigins(List<String> origins) {
        return new CoupaHosts(
                suffixes,
                Stream.of(extraOrigins, origins)
                        .flatMap(Collection::stream)
                        .filter(origin -> !origin.isBlank())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isExtra(URI base) {
        return extraOrigins.contains(base.toString());
    }

    /** Why it may not be called; empty if it may. */
    Optional<String> objection(URI base) {
        if (isExtra(base)) {
            return Optional.empty();
        }
        if (!"https".equals(base.getScheme())) {
            return Optional.of("it must begin with https://");
        }
        if (base.getPort() != -1) {
            return Optional.of("it must not name a port");
        }
        return suffixes.stream().anyMatch(suffix -> base.getHost().endsWith("." + suffix))
                ? Optional.empty()
                : Optional.of("it must end in one of " + new TreeSet<>(suffixes));
    }

    private static String suffix(String entered) {
        var lower = entered.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith(".") ? lower.substring(1) : lower;
    }

    private static String origin(String entered) {
        var origin = entered.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an origin; expected something like http://127.0.0.1:8090".formatted(entered));
        }
        return origin;
    }
}
