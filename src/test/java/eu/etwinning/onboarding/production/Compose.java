package eu.etwinning.onboarding.production;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    String[] command(String service) {
        return services.get(service).get("command").toString().split(" ");
    }
}
