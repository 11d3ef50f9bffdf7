package io.tropicapp.coupa.api.input;

import io.tropicapp.coupa.api.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/** Looks at the parameters of a request before anyone uses them. */
final class PlainParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Arrays.stream(values).allMatch(PlainText::is)) {
                throw Problem.invalid(name, PlainText.EXPECTED);
            }
        });
        return true;
    }
}
