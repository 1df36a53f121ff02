package dev.grapevine.dashboard.access;

import java.util.List;

/**
 * Whom to believe about who reads.
 *
 * @param proxies addresses of the identity proxies, each an address or a network such as {@code
 *     10.0.0.0/8}; none means that everybody who can connect sees everything, which is only allowed
 *     on the loopback interface
 * @param userHeader in which a proxy says who it is
 * @param groupsHeader in which it names their groups, with commas between; each is a team, {@code
 *     pay} the same as {@code team/pay}
 * @param managers the group that may give commands on gaps; null for everybody who sees the gap
 * @param operators the group that sees operations; null for nobody
 */
public record AccessConfig(
    List<String> proxies,
    String userHeader,
    String groupsHeader,
    String managers,
    String operators) {

  /** The headers that identity proxies commonly send. */
  public static final String USER_HEADER = "X-Forwarded-User";

  /** The headers that identity proxies commonly send. */
  public static final String GROUPS_HEADER = "X-Forwarded-Groups";

  /** Everybody who can connect sees everything. */
  public static final AccessConfig OPEN =
      new AccessConfig(List.of(), USER_HEADER, GROUPS_HEADER, null, null);

  public AccessConfig {
    proxies = List.copyOf(proxies);
    proxies.forEach(Network::of);
  }

  /** Whether nobody is asked who they are. */
  public boolean isOpen() {
    return proxies.isEmpty();
  }
}
