package dev.grapevine.simulation.language;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Rules that texts are composed by. */
public final class Grammar {
  private final String name;

  private Grammar(String name) {
    this.name = name;
  }

  /** The grammar of this name. */
  public static Grammar load(String name) {
    return new Grammar(name);
  }

  /** Composes a text by a rule. */
  public String compose(String rule, Map<String, String> facts, RandomGenerator random) {
    return name + " " + rule + " " + facts.getOrDefault("subject", "") + " " + random.nextInt(100);
  }

  /** Whether there is such a rule. */
  public boolean has(String rule) {
    return true;
  }
}
