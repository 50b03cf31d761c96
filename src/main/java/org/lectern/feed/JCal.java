package org.lectern.feed;

import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentContainer;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.parameter.Value;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A calendar in jCal (RFC 7265): the same components and properties in the same order, as JSON. */
final class JCal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JCal() {}

    static byte[] of(Calendar calendar) {
        return JSON.writeValueAsBytes(component("vcalendar", calendar, calendar));
    }

    private static ArrayNode component(String name, PropertyContainer properties, ComponentContainer<?> components) {
        var inner = NODES.arrayNode();
        components.getComponentList().getAll().forEach(one -> inner.add(component(one)));
        return NODES.arrayNode().add(name).add(properties(properties)).add(inner);
    }

    private static ArrayNode component(Component component) {
        var name = lower(component.getName());
        return component instanceof ComponentContainer<?> container
                ? component(name, component, container)
                : NODES.arrayNode().add(name).add(properties(component)).add(NODES.arrayNode());
    }

    private static ArrayNode properties(PropertyContainer container) {
        var properties = NODES.arrayNode();
        container.getPropertyList().getAll().forEach(one -> properties.add(property(one)));
        return properties;
    }

    private static ArrayNode property(Property property) {
        var type = type(property);
        return NODES.arrayNode()
                .add(lower(property.getName()))
                .add(parameters(property))
                .add(type.word())
                .add(type.value(property.getValue()));
    }

    /** The type of the value stands beside it and so is no parameter (RFC 7265 section 3.5.1). */
    private static ObjectNode parameters(Property property) {
        var parameters = NODES.objectNode();
        property.getParameterList().getAll().stream()
                .filter(parameter -> !parameter.getName().equals(Parameter.VALUE))
                .forEach(parameter -> parameters.put(lower(parameter.getName()), parameter.getValue()));
        return parameters;
    }

    private static JCalType type(Property property) {
        return property.<Value>getParameter(Parameter.VALUE)
                .map(value -> JCalType.of(value.getValue()))
                .orElseGet(() -> JCalType.ofProperty(property.getName()));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
