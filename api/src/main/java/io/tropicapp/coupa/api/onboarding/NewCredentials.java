package io.tropicapp.coupa.api.onboarding;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** What the Owner has from Coupa's Setup → OAuth2/OpenID Connect Clients. The secret is written nowhere but into the vault. */
record NewCredentials(
        @Schema(description = "Host or address of the instance.", example = "acme.coupahost.com")
        @NotBlank(message = NewConnection.GIVEN)
        @Size(max = 300, message = "must be 300 characters at most")
        String domain,

        @Schema(description = "The client's Identifier.")
        @NotBlank(message = NewConnection.GIVEN)
        @Size(max = 500, message = "must be 500 characters at most")
        String clientId,

        @Schema(description = "The client's Secret. No answer shows it.", accessMode = Schema.AccessMode.WRITE_ONLY)
        @NotBlank(message = NewConnection.GIVEN)
        @Size(max = 2000, message = "must be 2000 characters at most")
        String clientSecret) {

    /** Host, and port if there is one, in lower case. */
    String host() {
        return domain.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("/.*$", "")
                .replaceFirst(":443$", "");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "NewCredentials[domain=%s]".formatted(domain);
    }
}
