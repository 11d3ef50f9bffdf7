package io.tropicapp.coupa.temporal.server;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.ServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.tropicapp.coupa.temporal.UnusableSettings;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Temporal server to speak to.
 *
 * @param tls empty if it is spoken to in plain text
 * @param certifiedName that its certificate must have, if not that of its address
 * @param headers that are sent along with every call
 */
public record Server(
        String address,
        String namespace,
        Optional<SslContext> tls,
        Optional<String> certifiedName,
        Optional<ApiKey> apiKey,
        Metadata headers) {

    private static final String LOCAL = "127.0.0.1:7233";
    private static final String DEFAULT_NAMESPACE = "default";

    /**
     * From our settings and, where these say nothing, from the environment.
     *
     * @throws UnusableSettings if nothing could be spoken to that way
     */
    public static Server of(ServerSettings settings, Map<String, String> environment) {
        var profile = settings.fromEnvironment() ? Profile.in(environment) : ClientConfigProfile.getDefaultInstance();
        var apiKey = ApiKey.of(settings, environment, profile);
        return new Server(
                first(settings.address(), profile.getAddress(), LOCAL),
                first(settings.namespace(), profile.getNamespace(), DEFAULT_NAMESPACE),
                Tls.of(profile.getTls(), apiKey.isPresent()),
                Tls.certifiedName(profile.getTls()),
                apiKey,
                Optional.ofNullable(profile.getMetadata()).orElseGet(Metadata::new));
    }

    private static String first(@Nullable String ours, @Nullable String ofTheEnvironment, String otherwise) {
        return given(ours).or(() -> given(ofTheEnvironment)).orElse(otherwise);
    }

    static Optional<String> given(@Nullable String setting) {
        return Optional.ofNullable(setting).filter(text -> !text.isBlank());
    }

    /** How processes are spoken to. */
    public WorkflowServiceStubsOptions.Builder workflowService() {
        var options = WorkflowServiceStubsOptions.newBuilder().setTarget(address);
        tls.ifPresent(options::setSslContext);
        certifiedName.ifPresent(name -> options.setChannelInitializer(channel -> channel.overrideAuthority(name)));
        identify(options);
        return options;
    }

    /** How the server itself is spoken to, over a channel that is there already. */
    public OperatorServiceStubsOptions operatorService(ManagedChannel channel) {
        var options = OperatorServiceStubsOptions.newBuilder().setChannel(channel);
        identify(options);
        return options.validateAndBuildWithDefaults();
    }

    private void identify(ServiceStubsOptions.Builder<?> options) {
        apiKey.ifPresent(options::addApiKey);
        options.addGrpcMetadataProvider(() -> headers);
        options.addGrpcClientInterceptor(new NamespaceHeader(namespace));
    }
}
