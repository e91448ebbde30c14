package eu.etwinning.onboarding.diagram;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A diagram as bpmn-js, the drawing part of Camunda Modeler, draws it in a browser. */
class DrawnDiagram implements AutoCloseable {

    private static final Path DRAWING_SCRIPT =
            Path.of("src/main/frontend/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");
    private static final String CANVAS = "<body><div id='canvas' style='width: 5000px; height: 2000px'></div></body>";
    /**
     * A free font with the widths of Arial, which the Modeler writes in and not every machine has: the picture is the
     * same everywhere.
     */
    private static final Path FONT =
            Path.of("src/main/frontend/node_modules/@fontsource/arimo/files/arimo-latin-400-normal.woff2");

    private static final String DRAW = """
            async bpmn => {
              await document.fonts.load('12px Arial');
              window.viewer = new BpmnJS({ container: '#canvas' });
              const { warnings } = await viewer.importXML(bpmn);
              return warnings.map(String);
            }""";

    private final Page page;
    private final List<?> warnings;

    /** Draws the diagram that is given as BPMN XML. */
    DrawnDiagram(Browser browser, String bpmn) {
        page = browser.newPage(new Browser.NewPageOptions().setDeviceScaleFactor(1.5));
        page.setContent(CANVAS);
        writeInFont();
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(DRAWING_SCRIPT));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(read("faults.js")));
        warnings = (List<?>) page.evaluate(DRAW, bpmn);
    }

    /** What bpmn-js could not make sense of. */
    List<?> warnings() {
        return warnings;
    }

    /** What a reader would stumble over, as sentences. */
    List<?> faults() {
        return (List<?>) page.evaluate("() => faultsOf(viewer)");
    }

    /** Writes the picture as PNG. */
    void savePicture(Path file) {
        String svg = (String) page.evaluate("async () => (await viewer.saveSVG()).svg");
        page.setContent("<body style='margin: 0; background: white'>" + svg.substring(svg.indexOf("<svg")) + "</body>");
        writeInFont();
        page.evaluate("() => document.fonts.load('12px Arial')");
        page.locator("body > svg").screenshot(new Locator.ScreenshotOptions().setPath(file));
    }

    private void writeInFont() {
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent("@font-face { font-family: Arial; src: url(data:font/woff2;base64,"
                        + Base64.getEncoder().encodeToString(bytes(FONT)) + ") }"));
    }

    @Override
    public void close() {
        page.close();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (var stream = DrawnDiagram.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
