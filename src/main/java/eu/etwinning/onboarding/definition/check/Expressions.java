package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Wherever an expression stands, it names a delegate, compares variables, or is one of the few calls that are allowed.
 */
class Expressions implements Rule {

    private static final Set<String> TEXTS_FOR_PEOPLE = Set.of("name", "documentation", "text");

    private final Vocabulary vocabulary;

    Expressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Definitions definitions, Report report) {
        KnownVariables known = new KnownVariables(definitions, vocabulary);
        definitions
                .diagrams()
                .forEach(diagram -> look(diagram, known.names(), xml(diagram).getDocumentElement(), report));
    }

    private void look(Diagram diagram, Set<String> variables, Element element, Report report) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!TEXTS_FOR_PEOPLE.contains(attribute.getLocalName())
                    && !"delegateExpression".equals(attribute.getLocalName())) {
                check(diagram, variables, element, attribute.getNodeValue(), report);
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element inner) {
                look(diagram, variables, inner, report);
            } else if (!TEXTS_FOR_PEOPLE.contains(element.getLocalName()) && !isJudgedElsewhere(element)) {
                check(diagram, variables, element, children.item(i).getNodeValue(), report);
            }
        }
    }

    /** Conditions and timers have rules of their own. */
    private static boolean isJudgedElsewhere(Element element) {
        return Set.of("conditionExpression", "timeDuration", "timeCycle", "timeDate")
                .contains(element.getLocalName());
    }

    private void check(Diagram diagram, Set<String> variables, Element element, String text, Report report) {
        if (!ElText.isIn(text) || vocabulary.calls().contains(text.strip())) {
            return;
        }
        Optional<ElText> read = ElText.read(text);
        if (read.isEmpty()) {
            report.refuse(place(diagram, element), "expression.unreadable", text.strip());
        } else if (!read.get().onlyCompares()) {
            report.refuse(
                    place(diagram, element),
                    "expression.not-allowed",
                    text.strip(),
                    String.join(", ", vocabulary.calls()));
        } else {
            read.get().variables().stream()
                    .filter(name -> !variables.contains(name))
                    .forEach(name -> report.refuse(
                            place(diagram, element), "variable.unknown", name, Closest.to(name, variables)));
        }
    }

    private static Place place(Diagram diagram, Element element) {
        Node named = element;
        while (named instanceof Element candidate) {
            ModelElementInstance found = diagram.element(candidate.getAttribute("id"));
            if (found != null) {
                return diagram.place(found);
            }
            named = candidate.getParentNode();
        }
        return Place.of(diagram.file().name());
    }

    private static Document xml(Diagram diagram) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(diagram.file().content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The diagram was read before and cannot be read now", e);
        }
    }
}
