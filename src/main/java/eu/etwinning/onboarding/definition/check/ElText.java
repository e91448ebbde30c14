package eu.etwinning.onboarding.definition.check;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A text with expressions in <code>${…}</code>, as the engine reads it. */
record ElText(String text, Tree tree) {

    private static final Set<Class<?>> COMPARING = Set.of(
            AstEval.class,
            AstComposite.class,
            AstText.class,
            AstIdentifier.class,
            AstString.class,
            AstBoolean.class,
            AstNumber.class,
            AstNull.class,
            AstNested.class,
            AstBinary.class,
            AstUnary.class);
    private static final Set<AstBinary.Operator> OPERATORS =
            Set.of(AstBinary.AND, AstBinary.OR, AstBinary.EQ, AstBinary.NE);

    /** A variable compared with a value that is written there. */
    record Comparison(String variable, Object value) {}

    static boolean isIn(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Nothing if the engine cannot read it. */
    static Optional<ElText> read(String text) {
        try {
            return Optional.of(
                    new ElText(text.strip(), new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text.strip())));
        } catch (ELException e) {
            return Optional.empty();
        }
    }

    /** Whether it does nothing but name variables and compare them with written values. */
    boolean onlyCompares() {
        boolean[] only = {true};
        visit(
                tree.getRoot(),
                node -> only[0] &= COMPARING.contains(node.getClass())
                        && (!(node instanceof AstBinary binary) || OPERATORS.contains(binary.getOperator())));
        return only[0];
    }

    Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        for (IdentifierNode identifier : tree.getIdentifierNodes()) {
            names.add(identifier.getName());
        }
        return names;
    }

    /** The variables whose values it asks for, which beans are not that it calls. */
    Set<String> values() {
        Set<String> names = variables();
        visit(tree.getRoot(), node -> {
            if (node instanceof AstProperty property && property.getChild(0) instanceof AstIdentifier bean) {
                names.remove(bean.getName());
            }
        });
        return names;
    }

    List<Comparison> comparisons() {
        List<Comparison> found = new ArrayList<>();
        visit(tree.getRoot(), node -> {
            if (node instanceof AstBinary binary
                    && Set.of(AstBinary.EQ, AstBinary.NE).contains(binary.getOperator())) {
                compare(binary.getChild(0), binary.getChild(1), found);
                compare(binary.getChild(1), binary.getChild(0), found);
            }
        });
        return found;
    }

    /** The variables that are read as yes or no. */
    Set<String> flags() {
        Set<String> names = variables();
        comparisons().forEach(comparison -> names.remove(comparison.variable()));
        return names;
    }

    private static void compare(Node variable, Node value, List<Comparison> found) {
        if (variable instanceof AstIdentifier identifier) {
            if (value instanceof AstString text) {
                found.add(new Comparison(identifier.getName(), text.eval(null, null)));
            } else if (value instanceof AstBoolean yesOrNo) {
                found.add(new Comparison(identifier.getName(), yesOrNo.eval(null, null)));
            }
        }
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i), visitor);
        }
    }
}
