package dev.grapevine.dashboard;

import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.webhooks.Webhook;
import dev.grapevine.schemas.Namespace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the dashboard listens, what it shows, and to whom.
 *
 * @param host address to listen at
 * @param port to listen at; 0 for any that is free
 * @param elasticsearch URL
 * @param namespace whose documents are shown
 * @param access whom to believe about who reads
 * @param embedders origins of pages that may embed what is made for it, such as {@code
 *     https://intranet.example.org}
 * @param webhooks other systems that are told what becomes of gaps
 */
public record DashboardConfig(
    String host,
    int port,
    String elasticsearch,
    Namespace namespace,
    AccessConfig access,
    List<String> embedders,
    List<Webhook> webhooks) {

  /** The port that is usual. */
  public static final int PORT = 8090;

  /** The address that only this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.*-]+(:[0-9]+)?");

  /**
   * A configuration.
   *
   * @throws IllegalArgumentException if everybody on the network would see everything, or an
   *     embedder is no origin
   */
  public DashboardConfig {
    embedders = List.copyOf(embedders);
    webhooks = List.copyOf(webhooks);
    for (String embedder : embedders) {
      if (!ORIGIN.matcher(embedder).matches()) {
        throw new IllegalArgumentException(
            embedder + " is no origin such as https://intranet.example.org");
      }
    }
    if (access.isOpen() && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "On %s everybody on the network could read what is for teams. Name the proxy that signs people in with --trusted-proxy, or listen on 127.0.0.1."
              .formatted(host));
    }
  }

  /** Open to those on this machine. */
  public static DashboardConfig local(int port, String elasticsearch, List<Webhook> webhooks) {
    return new DashboardConfig(
        LOOPBACK, port, elasticsearch, Namespace.DEFAULT, AccessConfig.OPEN, List.of(), webhooks);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          host + " is no address of this machine to listen at, such as 127.0.0.1", e);
    }
  }
}
