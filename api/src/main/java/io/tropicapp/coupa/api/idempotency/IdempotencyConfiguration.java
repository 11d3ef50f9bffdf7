package io.tropicapp.coupa.api.idempotency;

import io.tropicapp.coupa.store.access.IdempotencyKeys;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the filter run where the caller is known, and forgets what is a day old. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyConfiguration {

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final IdempotencyKeys keys;

    IdempotencyConfiguration(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Bean
    static IdempotencyFilter idempotencyFilter(IdempotencyKeys keys) {
        return new IdempotencyFilter(keys);
    }

    /** Spring Security calls it; the server must not call it a second time, before the caller is known. */
    @Bean
    static FilterRegistrationBean<IdempotencyFilter> notByTheServer(IdempotencyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        keys.forgetOlderThan(KEPT_FOR);
    }
}
