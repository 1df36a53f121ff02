package dev.grapevine.simulation.language;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * A file of rules by which texts are composed, so that no two people write the same sentence.
 *
 * <p>A file starts with {@code facts:} that its rules may use and files that it would {@code
 * include:}. A rule is a heading, {@code # its-name}, and one alternative a line; {@code 3* }
 * before an alternative makes it three times as likely. In it {@code {name}} is a fact or another
 * rule, {@code {name^}} the same with a capital, {@code {this|that}} one of several, {@code [this]}
 * kept half of the time, and {@code \n} a line break; any other sign after a backslash stands for
 * itself. Blank lines, and those that start with two slashes, mean nothing.
 */
public final class Grammar {
  private final String name;
  private final Map<String, Rule> rules;
  private final Set<String> facts;

  private Grammar(String name, Map<String, Rule> rules, Set<String> facts) {
    this.name = name;
    this.rules = rules;
    this.facts = facts;
  }

  /**
   * Reads one of the grammars that come with the simulation.
   *
   * @param name its path without the ending, such as {@code chat} or {@code stories/incident}
   * @throws IllegalArgumentException when there is none of that name, or it has an error: the
   *     message tells the file and the line
   */
  public static Grammar load(String name) {
    return load(name, Resources::text);
  }

  static Grammar load(String name, UnaryOperator<String> files) {
    GrammarReader reader = new GrammarReader(files);
    reader.read(name + ".txt");
    GrammarCheck.check(reader.rules(), reader.facts());
    return new Grammar(name, Map.copyOf(reader.rules()), Set.copyOf(reader.facts()));
  }

  /**
   * Composes a text: a name in braces is taken from the facts first, else from the rule of that
   * name.
   *
   * @throws IllegalArgumentException when there is no such rule, or a fact is missing that it came
   *     upon
   */
  public String compose(String rule, Map<String, String> facts, RandomGenerator random) {
    Rule start = rules.get(rule);
    if (start == null) {
      throw new IllegalArgumentException("The grammar " + name + " has no rule " + rule);
    }
    Composition composition = new Composition(rules, facts, random);
    start.appendTo(composition);
    return composition.text();
  }

  /** Whether there is a rule of this name, included ones counted. */
  public boolean has(String rule) {
    return rules.containsKey(rule);
  }

  Map<String, Rule> rules() {
    return rules;
  }

  Set<String> facts() {
    return facts;
  }
}
