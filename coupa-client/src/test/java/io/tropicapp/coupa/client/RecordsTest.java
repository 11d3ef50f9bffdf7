package io.tropicapp.coupa.client;

import static io.tropicapp.coupa.client.FakeCoupa.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    private final FakeCoupa coupa = new FakeCoupa();

    @AfterEach
    void close() {
        coupa.close();
    }

    @Test
    void aUserIsReadAsCoupaDocumentsIt() {
        var user = user("""
                {"id":606,"created-at":"2016-11-14T11:53:40-08:00","updated-at":"2016-11-09T09:00:00+02:00",
                 "login":"ada","email":"ada@example.test","purchasing-user":true,"expense-user":false,"employee-number":null,
                 "firstname":"Ada","lastname":"Ünal","fullname":"Ada Ünal","active":false,"default-locale":null,"avatar":{"x":1},
                 "roles":[{"id":3,"name":"User","description":"…","omnipotent":false,"system-role":true},{"id":4,"name":"Buyer"}],
                 "manager":{"id":629,"login":"mgr","email":"mgr@example.test","employee-number":""},
                 "department":{"id":1,"name":"Marketing","active":true},
                 "content-groups":[{"id":1,"name":"Everyone"}],"some-new-field":[1,2]}""");

        assertThat(user)
                .isEqualTo(new CoupaUser(
                        606,
                        Optional.of("ada"),
                        Optional.of("ada@example.test"),
                        Optional.of("Ada"),
                        Optional.of("Ünal"),
                        Optional.of("Ada Ünal"),
                        Optional.empty(),
                        false,
                        true,
                        false,
                        Optional.of(new Named(Optional.of(1L), Optional.of("Marketing"))),
                        List.of(
                                new CoupaUser.Role(Optional.of(3L), Optional.of("User"), true, false),
                                new CoupaUser.Role(Optional.of(4L), Optional.of("Buyer"), false, false)),
                        List.of(new Named(Optional.of(1L), Optional.of("Everyone"))),
                        Optional.of(new CoupaUser.Person(
                                Optional.of(629L), Optional.of("mgr"), Optional.of("mgr@example.test"))),
                        Optional.of(Instant.parse("2016-11-14T19:53:40Z")),
                        Optional.of(Instant.parse("2016-11-09T07:00:00Z"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1}",
                "{\"id\":\"1\"}",
                "{\"id\":1,\"login\":null,\"active\":null,\"purchasing-user\":null,\"department\":null,\"roles\":null,"
                        + "\"content-groups\":null,\"manager\":null,\"created-at\":null,\"updated-at\":null}",
                "{\"id\":1,\"login\":\"\",\"active\":\"\",\"purchasing-user\":\"\",\"department\":\"\",\"roles\":\"\","
                        + "\"content-groups\":{},\"manager\":{},\"created-at\":\"\",\"updated-at\":\" \"}",
                "{\"id\":1,\"department\":{\"id\":null,\"name\":\"\"},\"roles\":[],\"manager\":[],\"content-groups\":[null]}"
            })
    void nothingIsSaidInManyWays(String row) {
        assertThat(user(row))
                .isEqualTo(new CoupaUser(
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void namesMayComeWithUnderscores() {
        var user = user("""
                {"id":1,"purchasing_user":true,"employee_number":"E7","updated_at":"2026-01-01T00:00:00Z",
                 "roles":[{"id":3,"system_role":true}],"employee-number":null}""");

        assertThat(user.purchasingUser()).isTrue();
        assertThat(user.employeeNumber()).contains("E7");
        assertThat(user.updatedAt()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(user.roles())
                .singleElement()
                .satisfies(role -> assertThat(role.systemRole()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "2016-10-07T06:59:46-07:00, 2016-10-07T13:59:46Z",
        "2016-10-07T06:59:46+05:30, 2016-10-07T01:29:46Z",
        "2016-10-07T06:59:46-0700, 2016-10-07T13:59:46Z",
        "2016-10-07T06:59:46+02, 2016-10-07T04:59:46Z",
        "2016-10-07T06:59:46Z, 2016-10-07T06:59:46Z",
        "2016-10-07T06:59:46.123Z, 2016-10-07T06:59:46.123Z",
        "2016-10-07T06:59:46, 2016-10-07T06:59:46Z",
        "2016-10-07, 2016-10-07T00:00:00Z",
    })
    void everyTimeIsAnInstantWhateverItsOffset(String text, Instant instant) {
        assertThat(user("{\"id\":1,\"updated-at\":\"%s\"}".formatted(text)).updatedAt())
                .contains(instant);
    }

    @Test
    void aRowThatCannotBeReadCostsNoneOfTheOthers() {
        coupa.answers("/api/users", json("""
                [{"id":1},{"id":2,"updated-at":"yesterday","email":"private@example.test"},{"login":"nobody"},
                 {"id":3,"created-at":"?","updated-at":"2026-01-01T00:00:00Z"},{"id":1.5},"text",null,[],{"id":4}]"""));

        var page = coupa.client().users().page(Query.all());

        assertThat(page.rows()).extracting(CoupaUser::id).containsExactly(1L, 4L);
        assertThat(page.size()).isEqualTo(9);
        assertThat(page.unreadable())
                .extracting(Page.UnreadableRow::id, Page.UnreadableRow::why)
                .startsWith(
                        tuple(Optional.of(2L), "its updated-at cannot be read"),
                        tuple(Optional.empty(), "it has no id"),
                        tuple(Optional.of(3L), "its created-at cannot be read"));
        assertThat(page.unreadable().get(2).updatedAt()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(page.unreadable()).noneSatisfy(row -> assertThat(row.why()).contains("yesterday"));
    }

    @Test
    void aSupplierIsReadAsCoupaDocumentsIt() {
        coupa.answers("/api/suppliers", json("""
                [{"id":1,"updated-at":"2021-02-19T04:31:18-08:00","name":"Example Hardware (USA)","display-name":"Hardware",
                  "number":"125844-0","status":"active","website":"","po-method":"email","po-email":"po@example.test",
                  "payment-method":"invoice","account-number":"","duns":"","tax-id":"DE1","on-hold":false,"one_time_supplier":true,
                  "cxml-secret":"hush","savings-pct":"4.0",
                  "primary-contact":{"id":703,"email":"sales@example.test","name-given":"Frank","name_family":"Example",
                                     "name-fullname":null,"purposes":[],"notes":"private"},
                  "primary-address":{"id":18967,"street1":"2 Example St","city":"Las Vegas","postal-code":"23902","attention":"x",
                                     "country":{"id":223,"code":"US","name":"United States"}},
                  "payment-term":{"id":3,"code":"2/10 Net 30","description":""},"parent":{"id":9,"name":"Holding"},
                  "content-groups":[],"custom-fields":{"risk":"low","n":10.50,"none":null}}]"""));

        var supplier = coupa.client().suppliers().page(Query.all()).rows().getFirst();

        assertThat(supplier.name()).contains("Example Hardware (USA)");
        assertThat(supplier.number()).contains("125844-0");
        assertThat(supplier.oneTimeSupplier()).contains(true);
        assertThat(supplier.website()).isEmpty();
        assertThat(supplier.paymentTerm()).contains("2/10 Net 30");
        assertThat(supplier.parent().flatMap(Named::id)).contains(9L);
        assertThat(supplier.primaryContact().map(Object::toString))
                .hasValueSatisfying(contact -> assertThat(contact)
                        .isEqualTo(
                                "{\"id\":703,\"email\":\"sales@example.test\",\"name-given\":\"Frank\",\"name-family\":\"Example\","
                                        + "\"name-fullname\":null}"));
        assertThat(supplier.primaryAddress()
                        .map(address -> address.at("/country").toString()))
                .contains("{\"code\":\"US\",\"name\":\"United States\"}");
        assertThat(supplier.customFields().map(Object::toString))
                .contains("{\"risk\":\"low\",\"n\":10.50,\"none\":null}");
        assertThat(supplier.toString()).doesNotContain("hush").doesNotContain("private");
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31T23:59:59-08:00, 9999-12-31T23:59:59Z",
        "+12000-01-01, 9999-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00+01:00, 0001-01-01T00:00:00Z"
    })
    void aTimeThatMeansNeverOrAlwaysStaysWithinTheYearsThatCanBeKept(String text, Instant instant) {
        assertThat(user("{\"id\":1,\"updated-at\":\"%s\"}".formatted(text)).updatedAt())
                .contains(instant);
    }

    @Test
    void textComesWithoutWhatNoDatabaseTakes() {
        assertThat(user("{\"id\":1,\"login\":\"a\\u0000b\"}").login()).contains("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"43840.00\"', 43840.00",
        "43840.00, 43840.00",
        "'\"0.1000\"', 0.1000",
        "7, 7",
        "1.5E+3, 1500",
        "'\"1e-2\"', 0.01"
    })
    void decimalsAreStringsOrNumbers(String value, BigDecimal decimal) {
        assertThat(contract("{\"id\":2,\"maximum-value\":%s}".formatted(value)).maximumValue())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(decimal));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "'\"true\"', true",
        "'\" True \"', true",
        "'\"1\"', true",
        "1, true",
        "'\"yes\"', true",
        "false, false",
        "'\"FALSE\"', false",
        "0, false",
        "'\"no\"', false",
    })
    void flagsAreBooleansOrWords(String value, boolean flag) {
        var user = user("{\"id\":1,\"active\":%s,\"purchasing-user\":%s}".formatted(value, value));

        assertThat(user.active()).isEqualTo(flag);
        assertThat(user.purchasingUser()).isEqualTo(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"maybe\"", "2", "0.5"})
    void aFlagThatSaysNeitherIsNotTakenForNo(String value) {
        coupa.answers("/api/users", json("[{\"id\":1,\"active\":%s}]".formatted(value)));

        assertThat(coupa.client().users().page(Query.all()).unreadable())
                .extracting(Page.UnreadableRow::why)
                .containsExactly("its active cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,000.00\"", "\"n/a\"", "\"NaN\""})
    void aDecimalThatIsNoneIsNotTakenForNothing(String value) {
        coupa.answers("/api/contracts", json("[{\"id\":1,\"maximum-value\":%s}]".formatted(value)));

        assertThat(coupa.client().contracts().page(Query.all()).unreadable())
                .extracting(Page.UnreadableRow::why)
                .containsExactly("its maximum-value cannot be read");
    }

    @Test
    void aContractIsReadAsCoupaDocumentsIt() {
        var contract = contract("""
                {"id":2,"created-at":"2008-10-27T13:26:13-07:00","name":"Example.com","number":"2","version":null,"type":"MasterContract",
                 "start-date":"2008-10-26T17:00:00-07:00","end-date":"","status":"published","minimum-value":"0.00","maximum-value":"",
                 "description":"d","term-type":"perpetual","terminated":false,"currency":{"id":1,"code":"EUR","decimals":2},
                 "supplier":{"id":4,"name":"Example.com","number":null,"tax-id":"x"},"contract-owner":{"id":5,"login":"o","password":"p"},
                 "department":{},"parent":null,"current-approval":{"id":7,"status":"pending_approval","approver":{"id":1}},
                 "current-parallel-approvals":[{"id":7,"position":1}],"content-groups":[{"id":1,"name":"Everyone"}],"custom-fields":{}}""");

        assertThat(contract.startDate()).contains(Instant.parse("2008-10-27T00:00:00Z"));
        assertThat(contract.endDate()).isEmpty();
        assertThat(contract.maximumValue()).isEmpty();
        assertThat(contract.minimumValue()).contains(new BigDecimal("0.00"));
        assertThat(contract.currency()).contains("EUR");
        assertThat(contract.supplier()).contains(new Named(Optional.of(4L), Optional.of("Example.com")));
        assertThat(contract.contractOwner().map(Object::toString)).contains("{\"id\":5,\"login\":\"o\"}");
        assertThat(contract.department()).isEmpty();
        assertThat(contract.currentApproval().map(Object::toString))
                .contains("{\"id\":7,\"status\":\"pending_approval\"}");
        assertThat(contract.currentParallelApprovals()).hasSize(1);
        assertThat(contract.customFields()).isEmpty();
    }

    @Test
    void supplierInformationIsReadWithWhatItLeavesOut() {
        coupa.answers("/api/supplier_information", json("""
                [{"id":9,"name":"Brand New Ltd","status":"pending_approval","supplier-id":77,"supplier-name":"Brand New",
                  "duplicate-exists":false,"updated-at":"2026-11-20T10:00:00-08:00","cxml-secret":"x"},{"id":10}]"""));

        var forms = coupa.client().supplierInformation().page(Query.all()).rows();

        assertThat(forms.getFirst())
                .isEqualTo(new CoupaSupplierInformation(
                        9,
                        Optional.of("Brand New Ltd"),
                        Optional.empty(),
                        Optional.of("pending_approval"),
                        Optional.of(77L),
                        Optional.of("Brand New"),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-20T18:00:00Z"))));
        assertThat(forms.getLast().supplierId()).isEmpty();
    }

    private CoupaUser user(String row) {
        coupa.answers("/api/users", json("[" + row + "]"));
        return coupa.client().users().page(Query.all()).rows().getFirst();
    }

    private CoupaContract contract(String row) {
        coupa.answers("/api/contracts", json("[" + row + "]"));
        return coupa.client().contracts().page(Query.all()).rows().getFirst();
    }
}
