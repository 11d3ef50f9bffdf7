package io.tropicapp.coupa.temporal.server;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;

/** Names the namespace where the SDK does not: Temporal Cloud finds it by this header, and looks for the key in it. */
record NamespaceHeader(String namespace) implements ClientInterceptor {

    static final Metadata.Key<String> KEY = Metadata.Key.of("temporal-namespace", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                if (!headers.containsKey(KEY)) {
                    headers.put(KEY, namespace);
                }
                super.start(listener, headers);
            }
        };
    }
}
