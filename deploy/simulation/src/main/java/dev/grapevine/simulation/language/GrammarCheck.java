package dev.grapevine.simulation.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what would only show in one of many texts: empty rules, unknown names and circles. */
final class GrammarCheck {
  private final Map<String, Rule> rules;
  private final Set<String> facts;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private GrammarCheck(Map<String, Rule> rules, Set<String> facts) {
    this.rules = rules;
    this.facts = facts;
  }

  /**
   * Checks rules that may use these facts.
   *
   * @throws IllegalArgumentException telling file and line of the first error
   */
  static void check(Map<String, Rule> rules, Set<String> facts) {
    GrammarCheck check = new GrammarCheck(rules, facts);
    rules.values().forEach(check::visit);
  }

  private void visit(Rule rule) {
    if (rule.alternatives().isEmpty()) {
      throw rule.place().error("the rule " + rule.name() + " is empty");
    }
    if (done.contains(rule.name())) {
      return;
    }
    path.add(rule.name());
    rule.alternatives().forEach(part -> part.forEachName(this::follow));
    path.remove(path.size() - 1);
    done.add(rule.name());
  }

  private void follow(Part.Name name) {
    Rule rule = rules.get(name.name());
    if (path.contains(name.name())) {
      throw name.place().error("circular: " + String.join(" > ", path) + " > " + name.name());
    }
    if (rule != null) {
      visit(rule);
    } else if (!facts.contains(name.name())) {
      throw name.place().error("{" + name.name() + "} is neither a rule nor a declared fact");
    }
  }
}
