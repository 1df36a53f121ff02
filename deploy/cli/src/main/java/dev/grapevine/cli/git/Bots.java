package dev.grapevine.cli.git;

import dev.grapevine.cli.git.Mailmap.Ident;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells programs that commit from people, by what they are usually called. */
final class Bots {
  private static final Pattern KNOWN =
      Pattern.compile(
          "\\[bot\\]|(^|[^a-z])(dependabot|renovate|renovatebot|github-actions|github actions"
              + "|gitlab-ci|jenkins|travis-ci|circleci|greenkeeper|snyk-bot|mergify|pre-commit-ci"
              + "|semantic-release|weblate|codecov|copybara|bors|k8s-ci-robot|buildbot|hudson)"
              + "($|[^a-z])");

  /** In lower case only: there are people called Bot. */
  private static final Pattern NAMED_BOT = Pattern.compile("(^|.*[-_. ])(bot|robot)");

  private Bots() {}

  static boolean isBot(Ident ident) {
    String account = ident.mail().replaceFirst("@.*", "");
    return KNOWN.matcher(ident.name().toLowerCase(Locale.ROOT)).find()
        || KNOWN.matcher(account.toLowerCase(Locale.ROOT)).find()
        || NAMED_BOT.matcher(ident.name().strip()).matches()
        || NAMED_BOT.matcher(account).matches();
  }
}
