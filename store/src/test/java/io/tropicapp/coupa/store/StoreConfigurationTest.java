package io.tropicapp.coupa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.store.connection.Connections;
import io.tropicapp.coupa.store.credential.SecretKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class StoreConfigurationTest {

    @Test
    void anApplicationThatImportsItMigratesAndHasTheStore() {
        try (var application = start(SecretKeys.generate())) {
            assertThat(application.getBean(Connections.class).allIds()).isEmpty();
        }
    }

    @Test
    void withoutKeysAnApplicationDoesNotStartAndSaysWhatIsMissing() {
        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> start("").close())
                .havingRootCause()
                .withMessageContaining("set coupa.secrets.keyset");
    }

    private static ConfigurableApplicationContext start(String keyset) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + TestStore.anEmptyDatabase(), "spring.main.banner-mode=off")
                .run("--coupa.secrets.keyset=" + keyset);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class Application {}
}
