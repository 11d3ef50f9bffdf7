package io.tropicapp.coupa.api.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tropicapp.coupa.api.access.Caller;
import io.tropicapp.coupa.api.page.Page;
import io.tropicapp.coupa.api.problem.Problem;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/tokens")
@Tag(name = "Tokens")
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "The token, shown this once", useReturnTypeSchema = true)
    @Operation(
            summary = "Make a token",
            description =
                    "The answer is the only place where it is ever shown, so it is not repeated for an Idempotency-Key:"
                            + " asked again, its name is taken.")
    ResponseEntity<TokenView> issue(@AuthenticationPrincipal Caller caller, @RequestBody @Valid NewToken body) {
        try {
            var issued = tokens.issue(body, caller);
            return ResponseEntity.created(
                            URI.create("/v1/tokens/" + issued.holder().id()))
                    .header("Cache-Control", "no-store")
                    .body(TokenView.of(issued));
        } catch (DuplicateKeyException e) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "token-name-taken",
                    "Token name taken",
                    "There is a valid token of this name. Choose another name, or revoke that token first.");
        }
    }

    @GetMapping
    @Operation(summary = "List valid tokens, by name")
    Page<TokenView> list(@AuthenticationPrincipal Caller caller) {
        return new Page<>(tokens.visibleTo(caller).stream().map(TokenView::of).toList(), null);
    }

    @DeleteMapping("/{token}")
    @ApiResponse(responseCode = "204", description = "Revoked")
    @Operation(summary = "Revoke a token", description = "From the next request on it is unknown.")
    ResponseEntity<Void> revoke(@AuthenticationPrincipal Caller caller, @PathVariable UUID token) {
        tokens.revoke(token, caller);
        return ResponseEntity.noContent().build();
    }
}
