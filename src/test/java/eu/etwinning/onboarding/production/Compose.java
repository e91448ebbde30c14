package eu.etwinning.onboarding.production;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What docker-compose.yml says of a service. */
class Compose {

    private final Map<String, Map<String, Object>> services;

    private Compose(Map<String, Map<String, Object>> services) {
        this.services = services;
    }

    static Compose read(Path file) throws IOException {
        Map<String, Map<String, Map<String, Object>>> whole = new Yaml().load(Files.readString(file));
        return new Compose(whole.get("services"));
    }

    /** The service's environment, each value with its hosts and ports replaced. */
    Map<String, String> environment(String service, UnaryOperator<String> hosts) {
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<?, ?>) services.get(service).get("environment"))
                .forEach((name, value) -> environment.put(name.toString(), hosts.apply(value.toString())));
        return environment;
    }

    Set<String> names() {
        return services.keySet();
    }

    /** The images that are not built here. */
    List<String> images() {
        return services.values().stream()
                .filter(service -> !service.containsKey("build"))
                .map(service -> service.get("image").toString())
                .toList();
    }

    String dockerfile(String service) {
        return ((Map<?, ?>) services.get(service).get("build"))
                .get("dockerfile")
                .toString();
    }

    /** The project's files that services see. */
    List<String> mountedFiles() {
        return services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
                .map(Object::toString)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();
    }

    String[] command(String service) {
        return services.get(service).get("command").toString().split(" ");
    }
}
