package io.tropicapp.coupa.api.requisition;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tropicapp.coupa.api.problem.InvalidField;
import io.tropicapp.coupa.api.problem.Problem;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a connection's requisitions are recognised and followed.
 *
 * @param recognizeBy null only until it is validated
 */
record SettingsView(
        @Schema(
                description =
                        "Which field of Coupa's requisition carries the Tropic request id. EXTERNAL_PO_REFERENCE overrides the"
                                + " number of the purchase order.")
        @NotNull(message = "must be one of BUYER_NOTE, JUSTIFICATION, CUSTOM_FIELD, EXTERNAL_PO_REFERENCE")
        RecognizeBy recognizeBy,

        @Schema(description = "Coupa's name of that field; with CUSTOM_FIELD only.", maxLength = 100) @Nullable
        String customField,

        @Schema(
                description =
                        "How often what is in flight is looked at between the hourly syncs, from PT5M to PT1H; null: not at all.",
                example = "PT15M")
        @Nullable
        String followEvery) {

    enum RecognizeBy {
        BUYER_NOTE,
        JUSTIFICATION,
        CUSTOM_FIELD,
        EXTERNAL_PO_REFERENCE
    }

    private static final int LONGEST_NAME = 100;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    static SettingsView of(RequisitionSettings settings) {
        return new SettingsView(
                RecognizeBy.valueOf(settings.recognizeBy()),
                settings.customField().orElse(null),
                settings.followEvery().map(Duration::toString).orElse(null));
    }

    /** @throws Problem 400 with all that is wrong */
    RequisitionSettings settings() {
        var wrong = new ArrayList<InvalidField>();
        var field = Optional.ofNullable(customField).map(String::strip).filter(name -> !name.isEmpty());
        if ((recognizeBy == RecognizeBy.CUSTOM_FIELD) != field.isPresent()) {
            wrong.add(new InvalidField("customField", "must be given with CUSTOM_FIELD, and only then"));
        }
        field.filter(name -> name.length() > LONGEST_NAME || !Texts.isClean(name))
                .ifPresent(name -> wrong.add(new InvalidField(
                        "customField", "must be 100 characters at most and contain no control characters")));
        var every = interval(wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new RequisitionSettings(recognizeBy.name(), field, every);
    }

    private Optional<Duration> interval(List<InvalidField> wrong) {
        var every = Optional.ofNullable(followEvery).flatMap(SettingsView::parsed);
        if (followEvery != null
                && every.filter(some -> some.compareTo(SHORTEST) >= 0 && some.compareTo(LONGEST) <= 0)
                        .isEmpty()) {
            wrong.add(new InvalidField("followEvery", "must be a duration from PT5M to PT1H, or null"));
        }
        return every;
    }

    private static Optional<Duration> parsed(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
