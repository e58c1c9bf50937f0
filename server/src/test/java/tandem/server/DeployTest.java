package tandem.server;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What lies in {@code deploy/} fits this Tandem, as far as can be seen without an engine that runs it. */
class DeployTest {
    private static final Path DEPLOY = Path.of("../deploy");
    private static final Pattern SETTING = Pattern.compile("\\bTANDEM_[A-Z_]+");

    @Test
    void everySettingThatIsNamedIsOneAndTheReadmeKnowsThemAll() throws Exception {
        var known = settings();
        try (var files = Files.walk(DEPLOY)) {
            files.filter(Files::isRegularFile).forEach(file -> named(file).forEach(name ->
                    assertTrue(known.contains(name), name + " in " + file)));
        }
        // asked for by an option of bin/run
        known.remove("TANDEM_NEW_LINK");
        var readme = Files.readString(Path.of("../README.md")).lines().filter(line -> line.startsWith("| `TANDEM_"))
                .collect(joining("\n"));
        assertEquals(known, named(readme));
    }

    @Test
    void whatTheImageNeedsFromBinIsSentToItsBuild() throws Exception {
        var sent = Files.readAllLines(Path.of("../.dockerignore"));
        var needed = Pattern.compile("\\bbin/[a-z-]+").matcher(Files.readString(DEPLOY.resolve("Containerfile")))
                .results().map(MatchResult::group).distinct().toList();
        assertTrue(needed.contains("bin/java-options"), needed::toString);
        needed.forEach(file -> assertTrue(sent.contains("!" + file), file));
    }

    @Test
    void probesAskWhereThereIsSomethingAndThePodIsWhatServiceAndBudgetMean() throws Exception {
        var pod = at(manifest("deployment.yaml"), "spec", "template");
        var container = ((List<?>) at(pod, "spec", "containers")).getFirst();
        assertEquals("/health/liveness", at(container, "livenessProbe", "httpGet", "path"));
        assertEquals("/health/liveness", at(container, "startupProbe", "httpGet", "path"));
        assertEquals("/health/readiness", at(container, "readinessProbe", "httpGet", "path"));
        var labels = at(pod, "metadata", "labels");
        assertEquals(labels, at(manifest("deployment.yaml"), "spec", "selector", "matchLabels"));
        assertEquals(labels, at(manifest("service.yaml"), "spec", "selector"));
        assertEquals(labels, at(manifest("pod-disruption-budget.yaml"), "spec", "selector", "matchLabels"));
        assertEquals(at(manifest("secret.example.yaml"), "metadata", "name"),
                at(((List<?>) at(container, "envFrom")).getFirst(), "secretRef", "name"));
        // or Kubernetes sets TANDEM_PORT to the address of the Service
        assertEquals(false, at(pod, "spec", "enableServiceLinks"));
        // longer than it waits for proxies and for itself
        assertTrue((int) at(pod, "spec", "terminationGracePeriodSeconds") >= 5 + 10);
    }

    @Test
    void nothingRunsAsRootNorCarriesASecret() throws Exception {
        var pod = at(manifest("deployment.yaml"), "spec", "template");
        assertEquals(true, at(pod, "spec", "securityContext", "runAsNonRoot"));
        var image = Files.readString(DEPLOY.resolve("Containerfile"));
        assertTrue(image.lines().anyMatch(line -> line.equals("USER " + at(pod, "spec", "securityContext", "runAsUser")
                + ":" + at(pod, "spec", "securityContext", "runAsGroup"))), image);
        try (var files = Files.walk(DEPLOY)) {
            files.filter(Files::isRegularFile).flatMap(DeployTest::lines)
                    .filter(line -> line.matches(".*(_SECRET|_TOKEN|PASSWORD)\\b.*[=:].*")).forEach(line ->
                            assertTrue(line.matches(".*[=:]\\s*(\"\"|\\$\\{\\w+.*})?$"), line));
        }
    }

    @Test
    void theComposedServicesAreThoseThatTheProxyKnowsAndItsFilesAreThere() throws Exception {
        var compose = yaml(DEPLOY.resolve("compose.yaml")).getFirst();
        var services = (Map<?, ?>) at(compose, "services");
        lines(DEPLOY.resolve("proxy/nodes.conf")).filter(line -> line.startsWith("server ")).forEach(line ->
                assertTrue(services.containsKey(line.replaceFirst("server ([^:]+):8080 .*;", "$1")), line));
        for (var mount : (List<?>) at(services, "proxy", "volumes")) {
            assertTrue(Files.isRegularFile(DEPLOY.resolve(mount.toString().replaceFirst(":.*", ""))), mount.toString());
        }
        assertTrue(Files.isRegularFile(DEPLOY.resolve("..").resolve(
                at(services, "tandem", "build", "dockerfile").toString())));
        var subnet = ((List<?>) at(compose, "networks", "inside", "ipam", "config")).getFirst();
        assertEquals(at(subnet, "subnet"), at(services, "tandem", "environment", "TANDEM_TRUSTED_PROXIES"));
        var asked = Pattern.compile("\\$\\{(\\w+)").matcher(Files.readString(DEPLOY.resolve("compose.yaml"))).results()
                .map(found -> found.group(1)).collect(toCollection(TreeSet::new));
        lines(DEPLOY.resolve("example.env")).filter(line -> line.contains("=") && !line.startsWith("#"))
                .forEach(line -> asked.remove(line.replaceFirst("=.*", "")));
        assertEquals(Set.of(), asked, "not in example.env");
    }

    /** Those that Tandem asks for at its start, and the one of bin/run and the image. */
    private static Set<String> settings() {
        var asked = new TreeSet<String>(Set.of("TANDEM_JAVA_OPTIONS"));
        Settings.read(name -> {
            asked.add(name);
            return null;
        });
        return asked;
    }

    private static Set<String> named(Path file) {
        return named(lines(file).collect(joining("\n")));
    }

    private static Set<String> named(String text) {
        var found = new TreeSet<String>();
        SETTING.matcher(text).results().forEach(one -> found.add(one.group()));
        return found;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> manifest(String name) throws IOException {
        var manifest = (Map<?, ?>) yaml(DEPLOY.resolve("kubernetes").resolve(name)).getFirst();
        assertTrue(manifest.containsKey("apiVersion") && manifest.containsKey("kind"), name);
        return manifest;
    }

    private static List<Object> yaml(Path file) throws IOException {
        var documents = new ArrayList<Object>();
        new Load(LoadSettings.builder().setAllowDuplicateKeys(false).setLabel(file.toString()).build())
                .loadAllFromString(Files.readString(file)).forEach(documents::add);
        return documents;
    }

    private static Object at(Object from, String... path) {
        var found = from;
        for (var name : path) {
            assertTrue(found instanceof Map<?, ?> map && map.containsKey(name), name + " of " + String.join(".", path));
            found = ((Map<?, ?>) found).get(name);
        }
        return found;
    }
}
