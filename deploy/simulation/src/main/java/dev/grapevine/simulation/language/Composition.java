package dev.grapevine.simulation.language;

import java.util.Map;
import java.util.random.RandomGenerator;

/** A text that is being composed. */
final class Composition {
  private final Map<String, Rule> rules;
  private final Map<String, String> facts;
  private final RandomGenerator random;
  private final StringBuilder out = new StringBuilder(160);

  Composition(Map<String, Rule> rules, Map<String, String> facts, RandomGenerator random) {
    this.rules = rules;
    this.facts = facts;
    this.random = random;
  }

  void append(String text) {
    out.append(text);
  }

  /** Appends what a name stands for, or returns false when it stands for nothing. */
  boolean appendNamed(String name) {
    String fact = facts.get(name);
    if (fact != null) {
      out.append(fact);
      return true;
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      return false;
    }
    rule.appendTo(this);
    return true;
  }

  int length() {
    return out.length();
  }

  void startWithCapital(int from) {
    if (from < out.length()) {
      out.setCharAt(from, Character.toUpperCase(out.charAt(from)));
    }
  }

  int draw(int bound) {
    return bound == 1 ? 0 : random.nextInt(bound);
  }

  boolean tossCoin() {
    return random.nextBoolean();
  }

  String text() {
    return out.toString();
  }
}
