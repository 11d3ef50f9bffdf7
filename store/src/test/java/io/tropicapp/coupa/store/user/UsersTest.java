package io.tropicapp.coupa.store.user;

import static io.tropicapp.coupa.store.TestStore.NOON;
import static io.tropicapp.coupa.store.TestStore.aConnection;
import static io.tropicapp.coupa.store.TestStore.json;
import static io.tropicapp.coupa.store.TestStore.the;
import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.store.AtOnce;
import io.tropicapp.coupa.store.record.Filter;
import io.tropicapp.coupa.store.record.UpsertCounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsersTest {

    private final Users users = the(Users.class);
    private final UUID connection = aConnection();

    @Test
    void aUserComesBackAsItWasGiven() {
        var bo = user(7).purchasing();
        upsert(bo);

        assertThat(users.find(connection, 7)).map(StoredUser::row).contains(bo.row());
    }

    @Test
    void usersAreFoundByTheirMailAddressInWhateverCase() {
        var bo = user(7).purchasing();
        upsert(bo, user(8).purchasing());
        var email = Objects.requireNonNull(bo.row().email());

        assertThat(users.byEmail(connection, email.toUpperCase(Locale.ROOT)))
                .extracting(StoredUser::row)
                .contains(bo.row());
        assertThat(users.byEmail(aConnection(), email)).isEmpty();
    }

    @Test
    void aPageUpsertTouchesOnlyRowsThatChanged() {
        assertThat(upsert(user(1).purchasing(), user(2).purchasing())).isEqualTo(new UpsertCounts(2, 0, 0));
        var before = stored(1);

        var counts =
                upsert(user(1).purchasing(), user(2).purchasing().named("Ida").at(NOON.plusSeconds(5)));

        assertThat(counts).isEqualTo(new UpsertCounts(0, 1, 1));
        assertThat(stored(1)).isEqualTo(before);
        assertThat(stored(2).changedAt()).isAfter(before.changedAt());
        assertThat(stored(2).row().fullname()).isEqualTo("Ida");
    }

    @Test
    void anOlderRowNeverReplacesANewerOne() {
        upsert(user(1).purchasing().named("New"));

        var counts = upsert(user(1).purchasing().named("Old").at(NOON.minusSeconds(1)));

        assertThat(counts).isEqualTo(new UpsertCounts(0, 0, 1));
        assertThat(stored(1).row().fullname()).isEqualTo("New");
    }

    @Test
    void ofTheSameUserTwiceInAPageTheNewerCounts() {
        var counts = upsert(
                user(1).purchasing().named("Newer").at(NOON.plusSeconds(9)),
                user(1).purchasing().named("Older"));

        assertThat(counts).isEqualTo(new UpsertCounts(1, 0, 0));
        assertThat(stored(1).row().fullname()).isEqualTo("Newer");
    }

    @Test
    void pagesWithTheSameUsersMayBeWrittenAtOnce() throws Exception {
        var rows = LongStream.range(0, 50)
                .mapToObj(id -> user(id).purchasing().row())
                .toList();

        var counts = AtOnce.times(6, () -> users.upsert(connection, rows.reversed(), false));

        assertThat(counts.stream().mapToLong(UpsertCounts::inserted).sum()).isEqualTo(50);
        assertThat(users.count(connection)).isEqualTo(50);
    }

    @Test
    void usersWithoutAChosenLicenceAreNotBroughtIn() {
        var counts = upsert(user(1), user(2).expense(), user(3).purchasing());

        assertThat(counts).isEqualTo(new UpsertCounts(1, 0, 2));
        assertThat(users.find(connection, 2)).isEmpty();
    }

    @Test
    void expenseUsersComeInOnlyIfChosenAndRetireWhenTheChoiceIsTakenBack() {
        users.upsert(connection, List.of(user(2).expense().row()), true);
        assertThat(stored(2).retiredAt()).isEmpty();

        var counts = users.upsert(connection, List.of(user(2).expense().row()), false);

        assertThat(counts).isEqualTo(new UpsertCounts(0, 1, 0));
        assertThat(stored(2).retiredAt()).isPresent();
        assertThat(users.count(connection)).isZero();
    }

    @Test
    void aRetiredUserStaysRetiredSinceThenAndComesBackWithItsLicence() {
        upsert(user(1).purchasing());
        upsert(user(1).at(NOON.plusSeconds(1)));
        var retired = stored(1).retiredAt();

        upsert(user(1).named("Renamed").at(NOON.plusSeconds(2)));
        assertThat(retired).isPresent().isEqualTo(stored(1).retiredAt());
        assertThat(stored(1).row().fullname()).isEqualTo("Renamed");

        upsert(user(1).purchasing().at(NOON.plusSeconds(3)));
        assertThat(stored(1).retiredAt()).isEmpty();
    }

    @Test
    void aDeactivatedUserStaysAndIsInactive() {
        upsert(user(1).purchasing());

        upsert(user(1).purchasing().inactive().at(NOON.plusSeconds(1)));

        assertThat(list(status("inactive"))).containsExactly(1L);
        assertThat(list(status("active"))).isEmpty();
    }

    @Test
    void eachUserIsInvitedAtMostOnce() throws Exception {
        upsert(user(1).purchasing(), user(2).purchasing(), user(3).purchasing().inactive());
        assertThat(users.awaitingInvitation(connection)).isEqualTo(2);

        var invitations = AtOnce.times(8, () -> users.inviteEveryone(connection));

        assertThat(invitations.stream()
                        .flatMap(List::stream)
                        .map(user -> user.row().coupaId()))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(users.awaitingInvitation(connection)).isZero();
        assertThat(stored(1).invitedAt()).isPresent();
        assertThat(stored(3).invitedAt()).isEmpty();
    }

    @Test
    void onlyTheGivenUsersAreInvited() {
        upsert(user(1).purchasing(), user(2).purchasing(), user(3).purchasing());
        upsert(user(3).at(NOON.plusSeconds(1)));

        var invited = users.invite(connection, List.of(2L, 3L, 99L));

        assertThat(invited).extracting(user -> user.row().coupaId()).containsExactly(2L);
        assertThat(users.invite(connection, List.of())).isEmpty();
    }

    @Test
    void anInvitationSurvivesTheNextSync() {
        upsert(user(1).purchasing());
        users.inviteEveryone(connection);

        upsert(user(1).purchasing().named("Renamed").at(NOON.plusSeconds(1)));

        assertThat(stored(1).invitedAt()).isPresent();
    }

    @Test
    void theTextIsFoundAnywhereInUpperOrLowerCaseAndIsNoPattern() {
        upsert(
                user(1).purchasing().named("Zoë 100% O_Neill"),
                user(2).purchasing().named("Zoe 100 ONeill"));

        assertThat(list(text("o_neill"))).containsExactly(1L);
        assertThat(list(text("100%"))).containsExactly(1L);
        assertThat(list(text("USER-2@"))).containsExactly(2L);
        assertThat(list(text("\\"))).isEmpty();
    }

    @Test
    void pagesOfTheListGoOnAfterTheLastId() {
        upsert(user(1).purchasing(), user(2).purchasing(), user(3).purchasing());

        assertThat(list(Filter.first(2))).containsExactly(1L, 2L);
        assertThat(list(Filter.first(2).after(2))).containsExactly(3L);
    }

    @Test
    void whatChangedSinceIsFound() {
        upsert(user(1).purchasing(), user(2).purchasing());
        upsert(user(2).purchasing().named("Renamed").at(NOON.plusSeconds(1)));

        assertThat(list(since(stored(2).changedAt()))).containsExactly(2L);
    }

    @Test
    void oneConnectionDoesNotSeeTheUsersOfAnother() {
        upsert(user(1).purchasing());

        assertThat(users.list(aConnection(), Filter.first(10), true)).isEmpty();
    }

    @Test
    void anEmptyPageChangesNothing() {
        assertThat(upsert()).isEqualTo(new UpsertCounts(0, 0, 0));
    }

    private UpsertCounts upsert(A... page) {
        return users.upsert(connection, List.of(page).stream().map(A::row).toList(), false);
    }

    private StoredUser stored(long id) {
        return users.find(connection, id).orElseThrow();
    }

    private List<Long> list(Filter filter) {
        return users.list(connection, filter, false).stream()
                .map(user -> user.row().coupaId())
                .toList();
    }

    private static Filter text(String text) {
        return new Filter(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }

    private static Filter status(String status) {
        return new Filter(Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty(), 10);
    }

    private static Filter since(Instant since) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.of(since), Optional.empty(), 10);
    }

    private static A user(long id) {
        return new A(id, "User " + id, true, false, false, NOON);
    }

    /** A user in the making. */
    private record A(long id, String name, boolean active, boolean hasPurchasing, boolean hasExpense, Instant updated) {

        A purchasing() {
            return new A(id, name, active, true, hasExpense, updated);
        }

        A expense() {
            return new A(id, name, active, hasPurchasing, true, updated);
        }

        A inactive() {
            return new A(id, name, false, hasPurchasing, hasExpense, updated);
        }

        A named(String other) {
            return new A(id, other, active, hasPurchasing, hasExpense, updated);
        }

        A at(Instant later) {
            return new A(id, name, active, hasPurchasing, hasExpense, later);
        }

        UserRow row() {
            var mail = "user-" + id + "@acme.example";
            return new UserRow(
                    id,
                    mail,
                    mail,
                    null,
                    null,
                    name,
                    "E-" + id,
                    active,
                    hasPurchasing,
                    hasExpense,
                    3L,
                    "IT",
                    json("[{'id': 1, 'name': 'Buyer', 'systemRole': true}]"),
                    json("[]"),
                    null,
                    NOON,
                    updated);
        }
    }
}
