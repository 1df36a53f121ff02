package dev.grapevine.dashboard.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds out who asks, from what a proxy that is trusted says. */
public final class Access {
  private static final String TEAM = "team/";
  private static final int MAX_ID = 512;

  /** Who reads where nobody is asked. */
  private static final Reader ANYBODY = new Reader("local", Set.of(), true, true, true);

  private final AccessConfig config;
  private final List<Network> proxies;

  public Access(AccessConfig config) {
    this.config = config;
    this.proxies = config.proxies().stream().map(Network::of).toList();
  }

  /**
   * Who asks.
   *
   * @param address from which the connection comes
   * @param headers the value of each header by name; null where there is none
   * @throws AccessDeniedException if nobody trusted says who it is
   */
  public Reader reader(String address, UnaryOperator<String> headers) {
    if (config.isOpen()) {
      return ANYBODY;
    }
    if (proxies.stream().noneMatch(proxy -> proxy.contains(address))) {
      throw AccessDeniedException.unknown(
          "This address may not say who reads. Come by way of the sign-in of your organisation.");
    }
    String user = headers.apply(config.userHeader());
    if (user == null || user.isBlank() || user.length() > MAX_ID) {
      throw AccessDeniedException.unknown("Sign in first: nobody says who reads.");
    }
    Set<String> groups = groups(headers.apply(config.groupsHeader()));
    Set<String> teams =
        groups.stream()
            .map(group -> group.startsWith(TEAM) ? group : TEAM + group)
            .collect(Collectors.toSet());
    return new Reader(
        user.strip(),
        teams,
        false,
        config.managers() == null || groups.contains(config.managers()),
        config.operators() != null && groups.contains(config.operators()));
  }

  private static Set<String> groups(String header) {
    return header == null
        ? Set.of()
        : Arrays.stream(header.split(","))
            .map(String::strip)
            .filter(group -> !group.isEmpty() && group.length() <= MAX_ID)
            .collect(Collectors.toSet());
  }
}
