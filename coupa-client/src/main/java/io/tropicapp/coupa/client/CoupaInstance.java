package io.tropicapp.coupa.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of one Coupa instance that may be called.
 *
 * @param base scheme and authority, such as {@code https://acme.coupahost.com}; no path
 */
public record CoupaInstance(URI base, boolean trustedLocally) {

    /**
     * Reads what a person enters: a domain, or a URL of which only scheme and host count.
     *
     * @throws IllegalArgumentException with what is wrong and what is expected, if it may not be called
     */
    public static CoupaInstance parse(String domainOrUrl, CoupaHosts hosts) {
        var base = base(domainOrUrl.strip(), hosts);
        if (base.getHost() == null || base.getUserInfo() != null || !hosts.allows(base)) {
            throw notAllowed(domainOrUrl, hosts);
        }
        return new CoupaInstance(base, hosts.isExtra(base));
    }

    /** Host, and port where there is one. */
    public String host() {
        return base.getAuthority();
    }

    private static URI base(String entered, CoupaHosts hosts) {
        var withScheme = entered.contains("://") ? entered : scheme(entered, hosts) + entered;
        try {
            var parsed = new URI(withScheme);
            var scheme = parsed.getScheme().toLowerCase(Locale.ROOT);
            return URI.create(
                    scheme + "://" + String.valueOf(parsed.getAuthority()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw notAllowed(entered, hosts);
        }
    }

    private static String scheme(String domain, CoupaHosts hosts) {
        return hosts.extraOrigins().contains("http://" + domain) ? "http://" : "https://";
    }

    private static IllegalArgumentException notAllowed(String entered, CoupaHosts hosts) {
        return new IllegalArgumentException(
                "'%s' is not the address of a Coupa instance. Expected the domain that stands between https:// and the first"
                                .formatted(entered)
                        + " slash, such as acme.coupahost.com; it must end in one of %s."
                                .formatted(hosts.suffixes().stream().sorted().toList()));
    }
}
