package io.tropicapp.coupa.client;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who approves: a user, or any member of a group.
 *
 * @param name a user's full name, or the group's
 * @param login of users alone, and so is {@code email}
 */
public record Approver(
        Kind kind, Optional<Long> id, Optional<String> name, Optional<String> login, Optional<String> email) {

    /** What the id is one of. */
    public enum Kind {
        USER,
        GROUP
    }

    /** Of users alone (Swagger {@code UserSimple}). */
    static final Fields USER_FIELDS = Fields.of("id", "login", "email", "fullname", "firstname", "lastname");

    /** A group has nothing but a name. */
    static final Fields FIELDS = Fields.of("id", "name", "login", "email", "fullname", "firstname", "lastname");

    /** @param type Coupa's {@code approver-type}; where that is missing, only users have a login */
    static Approver read(Attributes approver, Optional<String> type) {
        var kind = type.map(Approver::kind).orElseGet(() -> isNamedOnly(approver) ? Kind.GROUP : Kind.USER);
        return new Approver(
                kind, approver.number("id"), name(approver), approver.text("login"), approver.text("email"));
    }

    static Approver user(Attributes user) {
        return read(user, Optional.of("User"));
    }

    static Approver of(long id, Optional<String> type) {
        return new Approver(
                type.map(Approver::kind).orElse(Kind.USER),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code User}, or one of {@code UserGroup}, {@code ApprovalGroup} and the like. */
    private static Kind kind(String type) {
        return type.toLowerCase(Locale.ROOT).contains("group") ? Kind.GROUP : Kind.USER;
    }

    private static boolean isNamedOnly(Attributes approver) {
        return approver.text("name").isPresent()
                && Stream.of("login", "email", "fullname", "firstname", "lastname")
                        .allMatch(ofUsers -> approver.text(ofUsers).isEmpty());
    }

    private static Optional<String> name(Attributes approver) {
        return approver.text("fullname")
                .or(() -> approver.text("name"))
                .or(() -> Stream.of(approver.text("firstname"), approver.text("lastname"))
                        .flatMap(Optional::stream)
                        .reduce((first, last) -> first + " " + last));
    }
}
