package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.access.VisibleConnections;
import io.tropicapp.coupa.api.disconnection.Disconnected;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.workflows.requisition.LookupKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Requisitions")
class LookupController {

    private static final int LONGEST = 100;
    private static final int SHORTEST_SEARCH = 2;

    private final VisibleConnections connections;
    private final FormLookups lookups;

    LookupController(VisibleConnections connections, FormLookups lookups) {
        this.connections = connections;
        this.lookups = lookups;
    }

    @GetMapping("/v1/connections/{connection}/requisition-lookups/{kind}")
    @Operation(
            summary = "Look up what a form for a requisition offers",
            description =
                    "Read from Coupa and kept for a while: `readAt` says when. `stale` where Coupa could not be read and an older"
                            + " copy is shown.")
    LookupView lookUp(
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID connection,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "commodities",
                                                "currencies",
                                                "departments",
                                                "addresses",
                                                "units-of-measure",
                                                "accounts"
                                            }))
                    @PathVariable
                    String kind,
            @Parameter(description = "A part of code or name; needed for accounts, 2 characters at least.")
                    @RequestParam(defaultValue = "")
                    String q) {
        var known = connections.get(caller, connection);
        Disconnected.mustNot(known);
        var asked = kind(kind);
        return lookups.read(known, asked, query(asked, q.strip()));
    }

    private static LookupKind kind(String name) {
        return Arrays.stream(LookupKind.values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("such lookup"));
    }

    private static String query(LookupKind kind, String q) {
        if (kind == LookupKind.ACCOUNTS && Texts.length(q) < SHORTEST_SEARCH) {
            throw Problem.invalid("q", "must be 2 characters at least: accounts are too many to list");
        }
        if (Texts.length(q) > LONGEST || !Texts.isClean(q)) {
            throw Problem.invalid("q", "must be 100 characters at most, without control characters");
        }
        return q;
    }
}
