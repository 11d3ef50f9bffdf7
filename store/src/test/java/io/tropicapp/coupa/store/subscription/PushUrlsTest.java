package io.tropicapp.coupa.store.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushUrlsTest {

    private final PushUrls urls = new PushUrls(List.of("http://127.0.0.1:9000/", " "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com",
                "https://hooks.example.com/in?for=acme",
                "https://hooks.example.com:443/",
                "https://HOOKS.Example.com/x",
                "http://127.0.0.1:9000/anything",
            })
    void mayBeSentTo(String url) {
        assertThat(urls.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com",
                "ftp://hooks.example.com",
                "https://hooks.example.com:8443/",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com/#top",
                "https://localhost/",
                "https://localhost./",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.7/",
                "https://good.example.com\\@10.0.0.7/",
                "https://hooks.example.com\n.evil.example/",
                "https:///path",
                "https:hooks.example.com",
                "hooks.example.com",
                "http://127.0.0.1:9001/",
                "http://127.0.0.1:9000@10.0.0.7/",
                "",
            })
    void mayNotBeSentTo(String url) {
        assertThat(urls.objection(url)).isPresent();
    }
}
