package dev.grapevine.simulation.work;

import dev.grapevine.simulation.language.Grammar;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** The texts that people write, by the grammars that they come from. */
public final class Words {
  private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

  /**
   * Composes a text.
   *
   * @param grammar such as {@code chat}
   */
  public String compose(
      String grammar, String rule, Map<String, String> facts, RandomGenerator random) {
    return grammars.computeIfAbsent(grammar, Grammar::load).compose(rule, facts, random);
  }
}
