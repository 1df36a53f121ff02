package dev.grapevine.cli.dashboard;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.NamespaceOption;
import dev.grapevine.dashboard.DashboardConfig;
import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.webhooks.WebhooksFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the dashboard of a system that runs elsewhere. */
@Command(
    name = "dashboard",
    description = {
      "Serves the dashboard of a running system, until Ctrl-C; 'up' and 'demo' do so by themselves.",
      "By itself it answers this machine alone, and shows everything. For others it needs a proxy",
      "that signs people in, and names them and their groups in headers."
    },
    footer = {
      "Examples:",
      "  grapevine dashboard --dashboard-port 8095",
      "  grapevine dashboard --host 0.0.0.0 --trusted-proxy 10.0.0.7 --operators sre",
      "  grapevine dashboard @dashboard.options"
    })
public final class DashboardCommand implements Callable<Integer> {
  private static final Duration WATCH = Duration.ofSeconds(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--dashboard-port",
      paramLabel = "PORT",
      defaultValue = "" + DashboardConfig.PORT,
      description = "Port to serve at (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = DashboardConfig.LOOPBACK,
      description = "Address to serve at (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "Address or network of the proxy that signs people in; may be repeated. Only what comes"
              + " from there is answered.")
  private List<String> proxies = List.of();

  @Option(
      names = "--user-header",
      paramLabel = "NAME",
      defaultValue = AccessConfig.USER_HEADER,
      description = "Header with the id of a person (default: ${DEFAULT-VALUE}).")
  private String userHeader;

  @Option(
      names = "--groups-header",
      paramLabel = "NAME",
      defaultValue = AccessConfig.GROUPS_HEADER,
      description = "Header with their groups, which are teams (default: ${DEFAULT-VALUE}).")
  private String groupsHeader;

  @Option(
      names = "--managers",
      paramLabel = "GROUP",
      description = "Group that may act on gaps (default: whoever sees one).")
  private String managers;

  @Option(
      names = "--operators",
      paramLabel = "GROUP",
      description = "Group that sees operations (default: nobody, behind a proxy).")
  private String operators;

  @Option(
      names = "--embedder",
      paramLabel = "ORIGIN",
      description = "Origin whose pages may embed the feed, such as https://intranet.example.org.")
  private List<String> embedders = List.of();

  @Option(
      names = "--webhooks",
      paramLabel = "FILE",
      description = "Systems that are told what becomes of gaps: JSON, as in deploy/dashboard.")
  private Path webhooks;

  @Mixin private NamespaceOption namespace;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException {
    Endpoints endpoints = connections.endpoints();
    PrintWriter out = spec.commandLine().getOut();
    try (Interruption interruption = new Interruption(() -> {});
        DashboardServer server = DashboardServer.start(config(endpoints), endpoints)) {
      out.println("Dashboard: " + server.url());
      out.flush();
      while (!interruption.await(WATCH)) {
        // It does everything by itself.
      }
      return ExitCodes.OK;
    }
  }

  private DashboardConfig config(Endpoints endpoints) {
    try {
      return new DashboardConfig(
          host,
          port,
          endpoints.elasticsearch(),
          namespace.value(),
          new AccessConfig(proxies, userHeader, groupsHeader, managers, operators),
          embedders,
          webhooks == null ? List.of() : WebhooksFile.read(webhooks));
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }
}
