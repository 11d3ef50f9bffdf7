package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

    @Test
    void theExampleOfTheReadmeReadsEverything() throws InterruptedException {
        try (var fake = new FakeCoupa()) {
            fake.table.fill(LongStream.rangeClosed(1, 120));
            var hosts = CoupaHosts.COUPA.withExtraOrigins(List.of(fake.origin()));

            assertThat(example(fake.origin(), hosts, "our-client", "s3cr3t")).isEqualTo(120);
        }
    }

    @Test
    void theReadmeShowsThisVeryExample() throws IOException {
        var source = Files.readString(Path.of("src/test/java/io/tropicapp/coupa/client/ReadmeExampleTest.java"));
        var example = source.substring(
                        source.lastIndexOf("// tag::example\n") + 16, source.lastIndexOf("        // end::example"))
                .stripTrailing()
                .stripIndent();

        assertThat(Files.readString(Path.of("README.md"))).contains(example);
    }

    private static int example(String domain, CoupaHosts hosts, String clientId, String secret)
            throws InterruptedException {
        // tag::example
        var coupa = new CoupaClients(CoupaTimeouts.DEFAULTS)
                .client(
                        CoupaInstance.parse(domain, hosts),
                        new CoupaCredentials(clientId, secret),
                        Set.of(CoupaScopes.USER_READ),
                        new InMemoryRequestBudget())
                .with(RequestBudget.Priority.BULK);

        var read = new int[1];
        var users = new IdWindows<>(coupa.users());
        users.read(users.begin(), (page, behind) -> {
            read[0] += page.rows().size();
            System.out.printf("%.0f %% of the ids, %d users%n", 100 * behind.fraction(), read[0]);
        });
        // end::example
        return read[0];
    }
}
