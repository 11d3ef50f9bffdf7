package io.tropicapp.coupa.simulator.format;

import io.tropicapp.coupa.simulator.schema.Attribute;
import io.tropicapp.coupa.simulator.schema.Model;
import io.tropicapp.coupa.simulator.schema.Schema;
import io.tropicapp.coupa.simulator.schema.Type;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/**
 * Writes records as Coupa's XML: {@code type} on what is no string, {@code nil="true"} for null, lists as {@code
 * type="array"} with an element each ("Sample requests and responses, XML vs JSON").
 */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlWriter() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    static String one(String root, Model model, JsonNode record) {
        return document(writer -> writer.record(root, model, record));
    }

    static String many(String root, Model model, List<? extends JsonNode> records) {
        return document(writer -> {
            writer.xml.writeStartElement(Plurals.plural(root));
            writer.xml.writeAttribute("type", "array");
            for (JsonNode record : records) {
                writer.record(root, model, record);
            }
            writer.xml.writeEndElement();
        });
    }

    static String errors(List<String> sentences) {
        return document(writer -> {
            writer.xml.writeStartElement("errors");
            for (String sentence : sentences) {
                writer.xml.writeStartElement("error");
                writer.xml.writeCharacters(sentence);
                writer.xml.writeEndElement();
            }
            writer.xml.writeEndElement();
        });
    }

    private interface Body {
        void write(XmlWriter writer) throws XMLStreamException;
    }

    private static String document(Body body) {
        try {
            var writer = new XmlWriter();
            body.write(writer);
            writer.xml.writeEndDocument();
            writer.xml.close();
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML into a string cannot fail, and did", e);
        }
    }

    private void record(String element, Model model, JsonNode record) throws XMLStreamException {
        xml.writeStartElement(element);
        for (var field : record.properties()) {
            value(model.attribute(field.getKey()).orElse(Attribute.open(field.getKey())), field.getValue());
        }
        xml.writeEndElement();
    }

    private void value(Attribute attribute, JsonNode value) throws XMLStreamException {
        if (value.isArray()) {
            list(attribute, value);
        } else if (value.isObject()) {
            record(attribute.name(), modelOf(attribute), value);
        } else {
            scalar(attribute, value);
        }
    }

    private void list(Attribute attribute, JsonNode list) throws XMLStreamException {
        xml.writeStartElement(attribute.name());
        xml.writeAttribute("type", "array");
        for (JsonNode item : list.values()) {
            record(Plurals.singular(attribute.name()), modelOf(attribute), item);
        }
        xml.writeEndElement();
    }

    private void scalar(Attribute attribute, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(attribute.name());
        String type = typeName(attribute, value);
        if (!type.isEmpty()) {
            xml.writeAttribute("type", type);
        }
        if (value.isNull()) {
            xml.writeAttribute("nil", "true");
        } else {
            xml.writeCharacters(value.asString());
        }
        xml.writeEndElement();
    }

    private static String typeName(Attribute attribute, JsonNode value) {
        return switch (attribute.type()) {
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case BOOLEAN -> "boolean";
            case DATETIME -> "dateTime";
            case STRING, RECORD -> "";
            case OPEN -> value.isBoolean() ? "boolean" : value.isNumber() ? "integer" : "";
        };
    }

    private static Model modelOf(Attribute attribute) {
        return attribute.type() == Type.RECORD
                ? Schema.coupa().model(attribute.model())
                : new Model(attribute.name(), Map.of());
    }
}
