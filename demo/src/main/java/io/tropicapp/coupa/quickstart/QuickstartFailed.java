package io.tropicapp.coupa.quickstart;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something is not as it should be. The message is for the person at the terminal and says what to do. */
public final class QuickstartFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public QuickstartFailed(String message) {
        super(message);
    }

    public QuickstartFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
