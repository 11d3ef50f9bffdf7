package io.tropicapp.coupa.api.codec;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.temporal.client.WorkflowClient;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.temporal.payload.PayloadEncryption;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The codec server that the Temporal UI and CLI ask. Without a namespace, it is the one that we work in. */
@RestController
@RequestMapping(
        path = "/codec",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operations")
class CodecController {

    private static final String NAMESPACE = "X-Namespace";

    private final PayloadEncryption payloads;
    private final CodecAudit audit;
    private final String ours;

    CodecController(PayloadEncryption payloads, CodecAudit audit, WorkflowClient temporal) {
        this.payloads = payloads;
        this.audit = audit;
        this.ours = temporal.getOptions().getNamespace();
    }

    @PostMapping("/decode")
    @Operation(
            summary = "Decrypt payloads",
            description =
                    "As the Temporal UI and CLI ask for it. It is kept who did, in which namespace and how many. One that cannot be decrypted stays as it is beside others that can.")
    String decode(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(NAMESPACE) Optional<String> namespace,
            @RequestBody String body) {
        caller.mustSeeAll();
        var where = namespace.orElse(ours);
        var decoded = Decoded.of(payloads.codec(where), PayloadsJson.read(body).getPayloadsList());
        audit.decoded(caller, where, decoded);
        decoded.mustBeReadable();
        return PayloadsJson.write(decoded.payloads());
    }

    @PostMapping("/encode")
    @Operation(
            summary = "Encrypt payloads",
            description = "As the Temporal CLI asks for it, for what is signalled or started by hand.")
    String encode(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(NAMESPACE) Optional<String> namespace,
            @RequestBody String body) {
        caller.mustSeeAll();
        var plain = PayloadsJson.read(body);
        return PayloadsJson.write(payloads.codec(namespace.orElse(ours)).encode(plain.getPayloadsList()));
    }
}
