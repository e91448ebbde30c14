package eu.etwinning.onboarding.definition.migration;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an element of a diagram counts when two versions are compared.
 *
 * @param route where it stands and leads, by attribute
 * @param settings all else that the engine reads of it
 */
public record DiagramElement(
        String id, String type, String name, String documentation, Map<String, String> route, String settings) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> CONTAINERS = Set.of(
            "definitions", "collaboration", "process", "subProcess", "transaction", "adHocSubProcess", "laneSet");
    private static final Set<String> NOT_ELEMENTS =
            Set.of("collaboration", "laneSet", "documentation", "extensionElements");
    private static final List<String> ROUTE = List.of("sourceRef", "targetRef", "attachedToRef", "default");
    /** What follows from other elements, or is told by another part of this record. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("documentation", "incoming", "outgoing", "flowNodeRef", "laneSet", "collaboration");
    /** Which template of Camunda Modeler an element shows says nothing to the engine. */
    private static final Set<String> OF_THE_MODELER = Set.of("modelerTemplate", "modelerTemplateVersion");

    /** The elements of a diagram by id, in the order in which they are written. */
    public static Map<String, DiagramElement> allOf(BpmnModelInstance diagram) {
        Map<String, DiagramElement> elements = new LinkedHashMap<>();
        collect(((Document) diagram.getDocument().getDomSource().getNode()).getDocumentElement(), elements);
        return elements;
    }

    /** Where a line begins; empty for what is no line. */
    public String from() {
        return route.getOrDefault("sourceRef", "");
    }

    /** Where a line ends; empty for what is no line. */
    public String to() {
        return route.getOrDefault("targetRef", "");
    }

    private static void collect(Element element, Map<String, DiagramElement> elements) {
        if (isElement(element)) {
            elements.put(element.getAttribute("id"), read(element));
        }
        children(element).forEach(child -> collect(child, elements));
    }

    private static boolean isElement(Element element) {
        return BPMN.equals(element.getNamespaceURI())
                && !NOT_ELEMENTS.contains(element.getLocalName())
                && element.hasAttribute("id")
                && element.getParentNode() instanceof Element parent
                && CONTAINERS.contains(parent.getLocalName());
    }

    private static DiagramElement read(Element element) {
        Map<String, String> route = new TreeMap<>();
        ROUTE.stream()
                .filter(element::hasAttribute)
                .forEach(attribute -> route.put(attribute, element.getAttribute(attribute)));
        route.put("in", ((Element) element.getParentNode()).getAttribute("id"));
        String documentation = children(element)
                .filter(child -> child.getLocalName().equals("documentation"))
                .map(child -> child.getTextContent().strip())
                .collect(Collectors.joining("\n"));
        return new DiagramElement(
                element.getAttribute("id"),
                element.getLocalName(),
                element.getAttribute("name"),
                documentation,
                route,
                settings(element, true));
    }

    private static String settings(Element element, boolean itself) {
        String attributes = attributes(element)
                .filter(attribute -> !itself || !isToldElsewhere(attribute))
                .map(attribute ->
                        attribute.getNamespaceURI() + " " + attribute.getLocalName() + "=" + attribute.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        String inside = children(element)
                .filter(child -> !TOLD_ELSEWHERE.contains(child.getLocalName()) && !isElement(child))
                .map(child -> child.getLocalName() + settings(child, false))
                .collect(Collectors.joining("\n"));
        return "[" + attributes + "\n" + ownText(element) + "\n" + inside + "]";
    }

    private static boolean isToldElsewhere(Attr attribute) {
        return ROUTE.contains(attribute.getLocalName())
                || OF_THE_MODELER.contains(attribute.getLocalName())
                || attribute.getNamespaceURI() == null && Set.of("id", "name").contains(attribute.getLocalName());
    }

    private static Stream<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        // The prefixes that a file gives to namespaces change nothing.
        return attributes.stream()
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()));
    }

    private static String ownText(Element element) {
        return nodes(element)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getNodeValue)
                .collect(Collectors.joining())
                .strip();
    }

    private static Stream<Element> children(Element element) {
        return nodes(element).filter(Element.class::isInstance).map(Element.class::cast);
    }

    private static Stream<Node> nodes(Element element) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            nodes.add(element.getChildNodes().item(i));
        }
        return nodes.stream();
    }
}
