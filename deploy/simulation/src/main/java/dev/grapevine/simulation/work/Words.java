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

  /** How many numbered rules of this name there are: {@code question-1} and so on. */
  public int count(String grammar, String rule) {
    Grammar rules = grammars.computeIfAbsent(grammar, Grammar::load);
    int count = 0;
    while (rules.has(rule + "-" + (count + 1))) {
      count++;
    }
    return count;
  }
}
