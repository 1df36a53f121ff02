package dev.grapevine.evaluation;

import dev.grapevine.evaluation.model.Method;
import dev.grapevine.evaluation.peers.BnGram;
import dev.grapevine.evaluation.peers.GnipPoisson;
import dev.grapevine.evaluation.peers.Jlh;
import dev.grapevine.evaluation.peers.MastodonTags;
import dev.grapevine.evaluation.peers.RollingCounts;
import dev.grapevine.evaluation.peers.SigniTrend;
import dev.grapevine.evaluation.peers.TwoWindows;
import java.util.List;
import java.util.function.Predicate;

/** The list of the methods. */
public final class Methods {
  private static final Predicate<String> WORDS_AND_PAIRS =
      term -> term.indexOf(' ') == term.lastIndexOf(' ');

  private Methods() {}

  /** All of them, Grapevine first. */
  public static List<Method> all() {
    return List.of(
        Method.grapevine(),
        Method.peer("two-windows", TwoWindows::new),
        Method.peer("mastodon", MastodonTags::new),
        Method.peer("signitrend", () -> new SigniTrend(false), WORDS_AND_PAIRS),
        Method.peer("signitrend-people", () -> new SigniTrend(true), WORDS_AND_PAIRS),
        Method.peer("gnip", () -> new GnipPoisson(true)),
        Method.peer("gnip-last", () -> new GnipPoisson(false)),
        Method.peer("bngram", BnGram::new),
        Method.peer("jlh", Jlh::new),
        Method.peer("storm", RollingCounts::new));
  }

  /**
   * Those with these names, in their order.
   *
   * @throws IllegalArgumentException if there is none of that name, with the list
   */
  public static List<Method> named(List<String> names) {
    return names.stream().map(Methods::named).toList();
  }

  private static Method named(String name) {
    List<Method> all = all();
    return all.stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no method named %s. There are: %s."
                        .formatted(
                            name, String.join(", ", all.stream().map(Method::name).toList()))));
  }
}
