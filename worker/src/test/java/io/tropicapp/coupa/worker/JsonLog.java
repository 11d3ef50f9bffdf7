package io.tropicapp.coupa.worker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one logger says, as containers write it. The console itself is set up by the first application of a process. */
final class JsonLog {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private JsonLog() {}

    static JsonLog of(String logger) {
        var log = new JsonLog();
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("logstash");
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(log.written);
        appender.start();
        var listened = context.getLogger(logger);
        listened.setLevel(Level.DEBUG);
        listened.setAdditive(false);
        listened.addAppender(appender);
        return log;
    }

    Stream<JsonNode> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree);
    }
}
