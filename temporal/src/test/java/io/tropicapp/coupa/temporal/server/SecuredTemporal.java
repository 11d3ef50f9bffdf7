package io.tropicapp.coupa.temporal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.stub.StreamObserver;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLException;
import okhttp3.tls.HeldCertificate;

/** A Temporal frontend with TLS, which says who it is and keeps what every call was sent with. */
final class SecuredTemporal implements AutoCloseable {

    /** Issues the certificates of servers and clients alike. */
    static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Authority")
            .build();

    private final List<Metadata> headers = new CopyOnWriteArrayList<>();
    private final Server server;

    private SecuredTemporal(String name, ClientAuth clients) throws IOException {
        var certificate = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName(name)
                .build();
        server = NettyServerBuilder.forPort(0)
                .sslContext(tls(certificate, clients))
                .intercept(new Keeper())
                .addService(new Processes())
                .addService(new Operators())
                .build()
                .start();
    }

    /** @param name what its certificate is for */
    static SecuredTemporal named(String name) {
        return start(name, ClientAuth.NONE);
    }

    /** One that speaks only to clients whom the authority knows. */
    static SecuredTemporal forKnownClients() {
        return start("localhost", ClientAuth.REQUIRE);
    }

    private static SecuredTemporal start(String name, ClientAuth clients) {
        try {
            return new SecuredTemporal(name, clients);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SslContext tls(HeldCertificate certificate, ClientAuth clients) throws SSLException {
        return GrpcSslContexts.forServer(stream(certificate.certificatePem()), stream(certificate.privateKeyPkcs8Pem()))
                .trustManager(stream(AUTHORITY.certificatePem()))
                .clientAuth(clients)
                .build();
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(UTF_8));
    }

    String address() {
        return "localhost:" + server.getPort();
    }

    /** What the calls were sent with under this name, in their order. */
    List<String> sent(String header) {
        var key = Metadata.Key.of(header, Metadata.ASCII_STRING_MARSHALLER);
        return headers.stream().map(call -> String.valueOf(call.get(key))).toList();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Keeper implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata sent, ServerCallHandler<Q, A> next) {
            headers.add(sent);
            return next.startCall(call, sent);
        }
    }

    private static final class Processes extends WorkflowServiceGrpc.WorkflowServiceImplBase {

        @Override
        public void getSystemInfo(GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> answer) {
            answer.onNext(GetSystemInfoResponse.newBuilder()
                    .setServerVersion("secured")
                    .build());
            answer.onCompleted();
        }
    }

    private static final class Operators extends OperatorServiceGrpc.OperatorServiceImplBase {

        @Override
        public void listSearchAttributes(
                ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> answer) {
            answer.onNext(ListSearchAttributesResponse.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
