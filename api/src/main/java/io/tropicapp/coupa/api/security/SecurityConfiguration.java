package io.tropicapp.coupa.api.security;

import io.tropicapp.coupa.api.access.Permission;
import io.tropicapp.coupa.api.idempotency.IdempotencyFilter;
import io.tropicapp.coupa.store.access.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * A bearer token for everything but health and the API's own description; roles as {@link Permission} says. Metrics on a port of
 * their own, {@code management.server.port}, are for whoever reaches that port: they can be read while there is no database to
 * look tokens up in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Environment environment,
            OpaqueTokenIntrospector tokens,
            IdempotencyFilter idempotency,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http
                // Browsers send no bearer token by themselves, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules(rules, ManagementPortType.get(environment)))
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(tokens))
                        .authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .addFilterAfter(idempotency, AuthorizationFilter.class)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            ManagementPortType management) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        rules.requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .permitAll();
        if (management == ManagementPortType.DIFFERENT) {
            rules.requestMatchers("/actuator/prometheus").permitAll();
        }
        rules.requestMatchers("/actuator/**").hasRole(Role.OPERATOR.name());
        for (var permission : Permission.ALL) {
            rules.requestMatchers(permission.method(), permission.path())
                    .hasAnyRole(permission.roles().stream().map(Role::name).toArray(String[]::new));
        }
        rules.anyRequest().authenticated();
    }
}
