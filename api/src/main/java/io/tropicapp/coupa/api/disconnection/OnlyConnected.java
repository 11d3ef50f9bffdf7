package io.tropicapp.coupa.api.disconnection;

import io.tropicapp.coupa.store.disconnection.Disconnections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nothing is changed on a connection that is disconnected, whatever it is. Looking at it is another matter. */
@Configuration(proxyBeanMethods = false)
class OnlyConnected implements WebMvcConfigurer, HandlerInterceptor {

    private final Disconnections disconnections;

    OnlyConnected(Disconnections disconnections) {
        this.disconnections = disconnections;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/connections/*/*/**");
    }

    /** Whether the caller sees it at all is asked behind this; an id alone tells nothing. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            connection(request).filter(disconnections::isDisconnected).ifPresent(id -> {
                throw Disconnected.problem(id);
            });
        }
        return true;
    }

    private static Optional<UUID> connection(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("connection") instanceof String id
                ? parsed(id)
                : Optional.empty();
    }

    /** What is no id names nothing: the mapping says so. */
    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
