package dev.grapevine.cli.git;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the well-known forges show a commit; credentials in a remote's URL are left behind. */
final class ForgeUrl {
  /** {@code https://user:password@host:443/path} and the like. */
  private static final Pattern URL =
      Pattern.compile("(?:https?|ssh|git)://(?:[^/@]*@)*([\\w.-]+)(?::\\d+)?/([^?#]+)(?:[?#].*)?");

  /** {@code user@host:path}. */
  private static final Pattern SCP = Pattern.compile("(?:[\\w.+-]+@)?([\\w.-]+):([^/?#][^?#]*)");

  private static final Map<String, String> COMMIT_PATHS =
      Map.of(
          "github.com", "/commit/",
          "gitlab.com", "/-/commit/",
          "bitbucket.org", "/commits/",
          "codeberg.org", "/commit/",
          "git.sr.ht", "/commit/");

  private ForgeUrl() {}

  /** The beginning of the URLs of commits; empty where the remote is on no forge that is known. */
  static Optional<String> ofCommits(String remote) {
    Matcher match = URL.matcher(remote.strip());
    if (!match.matches()) {
      match = SCP.matcher(remote.strip());
      if (!match.matches()) {
        return Optional.empty();
      }
    }
    String host = match.group(1).toLowerCase(Locale.ROOT);
    String path = match.group(2).replaceAll("/+$", "").replaceAll("\\.git$", "");
    String commits = commits(host);
    return commits == null || !path.matches("[\\w.~+-]+(/[\\w.~+-]+)+")
        ? Optional.empty()
        : Optional.of("https://" + host + "/" + path + commits);
  }

  /** Organisations run GitLab themselves, most often under this name. */
  private static String commits(String host) {
    return host.startsWith("gitlab.") ? COMMIT_PATHS.get("gitlab.com") : COMMIT_PATHS.get(host);
  }
}
