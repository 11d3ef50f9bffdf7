package io.tropicapp.coupa.api.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Says of each field what it should have been, without repeating what it was. */
final class WrongFields {

    private WrongFields() {}

    static List<InvalidField> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? new InvalidField(field.getField(), message(field))
                        : new InvalidField("", Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid")))
                .sorted(Comparator.comparing(InvalidField::field))
                .toList();
    }

    private static String message(FieldError field) {
        return field.isBindingFailure()
                ? expected(
                        field.contains(TypeMismatchException.class)
                                ? field.unwrap(TypeMismatchException.class).getRequiredType()
                                : null)
                : Objects.requireNonNullElse(field.getDefaultMessage(), "is invalid");
    }

    /** What a value of a type looks like. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of " + constants(type);
        }
        return shape(type);
    }

    private static String shape(Class<?> type) {
        if (type == Instant.class) {
            return "must be a time in UTC, such as 2026-11-24T12:00:00Z";
        }
        if (type == LocalDate.class) {
            return "must be a day, such as 2026-11-24";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive()
                ? "must be a whole number"
                : type == String.class ? "must be a text" : "has the wrong type";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
