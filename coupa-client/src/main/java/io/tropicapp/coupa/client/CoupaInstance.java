package io.tropicapp.coupa.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of one Coupa instance. There is none that its hosts do not allow.
 *
 * @param base scheme and authority, such as {@code https://acme.coupahost.com}; no path
 * @param hosts what allows it
 */
public record CoupaInstance(URI base, CoupaHosts hosts) {

    private static final int LONGEST_QUOTE = 100;

    /** @throws IllegalArgumentException with what is wrong and what is expected, if it may not be called */
    public CoupaInstance {
        if (base.getUserInfo() != null) {
            throw refused("it", "it must not hold a user name or password");
        }
        if (base.getHost() == null || !(base.getScheme() + "://" + base.getAuthority()).equals(base.toString())) {
            throw refused(quoted(base.toString()), "it names no host");
        }
        hosts.objection(base).ifPresent(objection -> {
            throw refused(quoted(base.getAuthority()), objection);
        });
    }

    /**
     * Reads what a person enters: a domain, or a URL of which only scheme and host count.
     *
     * @throws IllegalArgumentException with what is wrong and what is expected, if it may not be called
     */
    public static CoupaInstance parse(String domainOrUrl, CoupaHosts hosts) {
        return new CoupaInstance(base(domainOrUrl.strip(), hosts), hosts);
    }

    /** Host, and port where there is one. */
    public String host() {
        return base.getAuthority();
    }

    /** One of the extra origins of a local set-up, which may be at a private address. */
    boolean isLocal() {
        return hosts.isExtra(base);
    }

    @Override
    public String toString() {
        return base.toString();
    }

    private static URI base(String entered, CoupaHosts hosts) {
        var withScheme = entered.contains("://") ? entered : scheme(entered, hosts) + entered;
        try {
            var parsed = new URI(withScheme);
            if (parsed.getRawAuthority() == null) {
                throw refused(quoted(entered), "it names no host");
            }
            var origin = (parsed.getScheme() + "://" + parsed.getRawAuthority()).toLowerCase(Locale.ROOT);
            return new URI(origin.startsWith("https:") ? origin.replaceFirst(":(443)?$", "") : origin);
        } catch (URISyntaxException e) {
            throw refused(entered.contains("@") ? "it" : quoted(entered), "it cannot be read as a domain or URL");
        }
    }

    private static String scheme(String domain, CoupaHosts hosts) {
        var origin = "http://" + domain.replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
        return hosts.extraOrigins().contains(origin) ? "http://" : "https://";
    }

    private static String quoted(String entered) {
        return "'" + (entered.length() > LONGEST_QUOTE ? entered.substring(0, LONGEST_QUOTE) + "…" : entered) + "'";
    }

    private static IllegalArgumentException refused(String what, String why) {
        return new IllegalArgumentException(
                "What was entered is not the address of a Coupa instance (%s): %s. Expected the domain that stands between"
                                .formatted(what, why)
                        + " https:// and the first slash, such as acme.coupahost.com.");
    }
}
