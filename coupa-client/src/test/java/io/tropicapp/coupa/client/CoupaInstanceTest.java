package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoupaInstanceTest {

    private static final CoupaHosts LOCAL = CoupaHosts.COUPA.withExtraOrigins(List.of(" http://127.0.0.1:8091/ ", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.coupahost.com",
                "https://acme.coupahost.com/",
                " HTTPS://Acme.CoupaHost.com/sessions/new?x=1 ",
                "acme.coupahost.com:443",
                "acme.coupahost.com:",
                "https://acme.coupahost.com:/",
                "https://acme.coupahost.com#top"
            })
    void whatPeopleEnterLeadsToTheSameInstance(String entered) {
        var instance = CoupaInstance.parse(entered, CoupaHosts.COUPA);

        assertThat(instance.base()).isEqualTo(URI.create("https://acme.coupahost.com"));
        assertThat(instance.host()).isEqualTo("acme.coupahost.com");
        assertThat(instance.isLocal()).isFalse();
    }

    @Test
    void partnersInstancesAreAllowed() {
        assertThat(CoupaInstance.parse("demo-coupalink.coupacloud.com", CoupaHosts.COUPA)
                        .host())
                .isEqualTo("demo-coupalink.coupacloud.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8091", "http://127.0.0.1:8091", "http://127.0.0.1:8091/"})
    void anOriginNamedByALocalSetUpIsAllowed(String entered) {
        var instance = CoupaInstance.parse(entered, LOCAL);

        assertThat(instance.base()).isEqualTo(URI.create("http://127.0.0.1:8091"));
        assertThat(instance.host()).isEqualTo("127.0.0.1:8091");
        assertThat(instance.isLocal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8092", "http://127.0.0.1", "https://127.0.0.1:8091", "http://localhost:8091"})
    void noOriginBesidesTheExactOneIsAllowed(String entered) {
        assertThatIllegalArgumentException().isThrownBy(() -> CoupaInstance.parse(entered, LOCAL));
    }

    @ParameterizedTest
    @CsvSource({
        "http://acme.coupahost.com, https://",
        "acme.coupahost.com:8443, must not name a port",
        "acme.example.com, 'must end in one of [coupacloud.com, coupahost.com]'",
        "coupahost.com, must end in",
        "evilcoupahost.com, must end in",
        "acme.coupahost.com.evil.com, must end in",
        "https://evil.com/acme.coupahost.com, must end in",
        "https://evil.com?acme.coupahost.com, must end in",
        "acme.coupahost.com., must end in",
        "169.254.169.254, must end in",
        "[::1], must end in",
        "https://[::ffff:10.0.0.1]/, must end in",
        "2130706433, must end in",
        "localhost, must end in",
        "acme.coupahost.com%2eevil.com, names no host",
        "acme..coupahost.com, names no host",
        ".coupahost.com, names no host",
        "-.coupahost.com, names no host",
        "acme.coupahost.com:0443, must not name a port",
        "acme.coupahost.com:99999, must not name a port",
        "https://acme.coupahost.com\\@evil.com, cannot be read",
        "evil.com\\.coupahost.com, cannot be read",
        "аcme.coupahost.com, names no host",
        "acme.cоupahost.com, names no host",
        "acme。coupahost.com, names no host",
        "https:///acme.coupahost.com, names no host",
        "file:///etc/passwd, names no host",
        "ftp://acme.coupahost.com, https://",
        "'acme coupahost.com', cannot be read",
        "my_instance.coupahost.com, names no host",
        "'', cannot be read",
    })
    void whatMayNotBeCalledIsRefusedWithWhatIsWrong(String entered, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoupaInstance.parse(entered, CoupaHosts.COUPA))
                .withMessageContaining(why)
                .withMessageContaining("such as acme.coupahost.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ada:pa55word@acme.coupahost.com", "https://ada:pa55 word@acme.coupahost.com"})
    void aPasswordInAUrlIsRefusedAndNotRepeated(String entered) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoupaInstance.parse(entered, CoupaHosts.COUPA))
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining("pa55"));
    }

    @Test
    void thereIsNoWayAroundThePolicy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoupaInstance(URI.create("https://internal.example"), CoupaHosts.COUPA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CoupaInstance(URI.create("https://acme.coupahost.com/path"), CoupaHosts.COUPA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.coupahost.com@evil.com",
                "https://evil.com@acme.coupahost.com",
                "https://@acme.coupahost.com",
                "ada@acme.coupahost.com"
            })
    void nothingMayStandBeforeTheHost(String entered) {
        assertThatIllegalArgumentException().isThrownBy(() -> CoupaInstance.parse(entered, CoupaHosts.COUPA));
    }

    @Test
    void aBlankSuffixAllowsNothing() {
        var careless = new CoupaHosts(Set.of("", " ", ".", "coupahost.com"), Set.of());

        assertThat(careless.suffixes()).containsExactly("coupahost.com");
        assertThatIllegalArgumentException().isThrownBy(() -> CoupaInstance.parse("evil.com.", careless));
    }

    @Test
    void suffixesCanBeConfigured() {
        var own = new CoupaHosts(Set.of(".Coupa.Example"), Set.of());

        assertThat(CoupaInstance.parse("acme.coupa.example", own).host()).isEqualTo("acme.coupa.example");
        assertThatIllegalArgumentException().isThrownBy(() -> CoupaInstance.parse("acme.coupahost.com", own));
    }

    @Test
    void anExtraOriginWithoutASchemeIsAMistakeInTheSetUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoupaHosts.COUPA.withExtraOrigins(List.of("127.0.0.1:8091")))
                .withMessageContaining("http://127.0.0.1:8090");
    }
}
