package io.tropicapp.coupa.store.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where events may be sent: we send to whatever a person enters. By {@code https} to a host that has a name, on its usual
 * port; that the name leads to a public address is seen when it is called. Besides, the exact origins that a local set-up
 * names.
 */
public final class PushUrls {

    private static final int LONGEST = 2000;

    /** A name of at least two parts, the last of which is no number: addresses in all their notations are left out. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");

    private final Set<String> extraOrigins;

    /** @param extraOrigins such as {@code http://127.0.0.1:9000}; may be private and unencrypted */
    public PushUrls(Collection<String> extraOrigins) {
        this.extraOrigins = extraOrigins.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", ""))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why nothing may be sent there; empty if it may. */
    public Optional<String> objection(String url) {
        return uri(url).map(this::objection).orElseGet(() -> Optional.of("cannot be read as a URL"));
    }

    /** Whether it is one of a local set-up, which may be at a private address. */
    public boolean isExtra(String url) {
        return uri(url).filter(this::isExtra).isPresent();
    }

    private Optional<String> objection(URI uri) {
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("must hold no user name, no password and no fragment");
        }
        if (isExtra(uri)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("must begin with https://");
        }
        if (uri.getPort() != -1 && uri.getPort() != 443) {
            return Optional.of("must not name a port");
        }
        return uri.getHost() != null
                        && NAME.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()
                ? Optional.empty()
                : Optional.of("must name a public host, such as hooks.example.com");
    }

    private boolean isExtra(URI uri) {
        return uri.getScheme() != null
                && uri.getRawAuthority() != null
                && extraOrigins.contains((uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT));
    }

    private static Optional<URI> uri(String url) {
        try {
            return url.length() > LONGEST ? Optional.empty() : Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
