import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.script.mustache.MustachePlugin;
import org.opensearch.transport.Netty4Plugin;

/** A node of OpenSearch on this machine alone: `OpenSearchNode HOME PORT NAME=VALUE…`. It ends when its input does. */
public final class OpenSearchNode extends Node {
    private OpenSearchNode(Settings settings, Path config) {
        super(
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "test"),
            List.of(Netty4Plugin.class, MustachePlugin.class),
            false
        );
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Settings.Builder settings = Settings.builder()
            .put("path.home", home.toString())
            .put("path.data", home.resolve("data").toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false);
        for (int at = 2; at < arguments.length; at++) {
            String[] setting = arguments[at].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        Node node = new OpenSearchNode(settings.build(), home.resolve("config"));
        node.start();
        while (System.in.read() != -1) {
        }
        node.close();
        System.exit(0);
    }
}
