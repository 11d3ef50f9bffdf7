package io.tropicapp.coupa.api.onboarding;

import io.tropicapp.coupa.api.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Which addresses can be those of a Coupa instance: we send a customer's secret to whatever they name. Coupa's own domains are
 * coupahost.com for customers and coupacloud.com for partners and demos, both by https alone (Coupa Core API, "Get Started").
 */
@Component
class InstanceRule {

    private static final Pattern LABELS = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+");
    private static final Set<String> NO_PATH = Set.of("", "/");

    private final List<String> suffixes;
    private final Set<String> extraOrigins;

    InstanceRule(InstanceSettings settings) {
        suffixes = settings.suffixes();
        extraOrigins = settings.extraOrigins().stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The instance that an address names.
     *
     * @throws Problem 422 if it cannot be one of Coupa's
     */
    Instance instance(String address) {
        return parse(address.strip()).filter(this::isAllowed).orElseThrow(this::notCoupa);
    }

    private static Optional<Instance> parse(String address) {
        try {
            var uri = new URI(address.toLowerCase(Locale.ROOT));
            boolean bare = uri.getScheme() != null
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && NO_PATH.contains(uri.getPath());
            return bare ? Optional.of(Instance.of(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(Instance instance) {
        return extraOrigins.contains(instance.url())
                || (instance.url().startsWith("https://") && suffixes.stream().anyMatch(instance::isUnder));
    }

    private Problem notCoupa() {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "instance-not-allowed",
                        "Instance not allowed",
                        "The address is not that of a Coupa instance. Give scheme and host alone, such as"
                                + " https://acme.coupahost.com; the host must end in %s."
                                        .formatted(String.join(" or ", suffixes)))
                .with("allowedSuffixes", suffixes);
    }

    /**
     * A Coupa instance.
     *
     * @param url scheme and host, and the port if it is not the scheme's own
     * @param host the host, with the port if the address has one
     */
    record Instance(String url, String host) {

        private static Instance of(URI uri) {
            boolean ownPort = uri.getPort() == -1 || (uri.getScheme().equals("https") && uri.getPort() == 443);
            var host = ownPort ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
            return new Instance(uri.getScheme() + "://" + host, host);
        }

        private boolean isUnder(String suffix) {
            return host.endsWith(suffix)
                    && LABELS.matcher(host.substring(0, host.length() - suffix.length()))
                            .matches();
        }
    }
}
