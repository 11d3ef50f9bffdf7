package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final String HOST = "acme.coupahost.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:a00:1::",
                "2001:0:a00:1::1",
                "2001:db8::1",
                "3fff:123::1"
            })
    void anAddressThatIsNotPublicIsRefused(String address) {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> resolvingTo(address).lookup(HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "2606:4700::1111"
            })
    void aPublicAddressIsResolved(String address) throws Exception {
        assertThat(resolvingTo(address).lookup(HOST)).containsExactly(InetAddress.getByName(address));
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsTheName() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> resolvingTo("8.8.8.8", "10.0.0.1").lookup(HOST));
    }

    @Test
    void aNameThatTurnsPrivateAfterItWasCheckedIsRefused() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        var dns = new PublicAddresses(host -> List.of(InetAddress.getByName(answers.remove())));

        assertThat(dns.lookup(HOST)).hasSize(1);
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> dns.lookup(HOST));
    }

    @Test
    void aClientAsksForTheAddressWhenItConnectsAndNeverConnectsToAPrivateOne() {
        var asked = new AtomicInteger();
        Dns rebound = host -> {
            asked.incrementAndGet();
            return List.of(InetAddress.getLoopbackAddress());
        };
        var time = new TimeToSet();
        var client = new CoupaClients(FakeCoupa.PATIENT, RequestObserver.NOBODY, rebound, time, time)
                .client(
                        CoupaInstance.parse(HOST, CoupaHosts.COUPA),
                        FakeCoupa.CREDENTIALS,
                        Set.of(CoupaScopes.USER_READ),
                        new RecordedBudget());

        assertThatExceptionOfType(CoupaException.Unavailable.class)
                .isThrownBy(client::authenticate)
                .withMessageContaining("not a public address")
                .satisfies(e -> assertThat(e.status()).isZero());
        assertThat(asked).hasValue(1);
    }

    @Test
    void ipv4InsideIpv6IsRefusedInItsRawForm() throws Exception {
        for (var v4 : List.of(new byte[] {10, 0, 0, 1}, new byte[] {8, 8, 8, 8})) {
            var raw = new byte[16];
            raw[10] = raw[11] = (byte) 0xff;
            System.arraycopy(v4, 0, raw, 12, 4);

            assertThat(PublicAddresses.isNotPublic(Inet6Address.getByAddress(HOST, raw, -1)))
                    .isTrue();
        }
    }

    private static PublicAddresses resolvingTo(String... addresses) {
        return new PublicAddresses(host -> {
            var resolved = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                resolved[i] = InetAddress.getByName(addresses[i]);
            }
            return List.of(resolved);
        });
    }
}
