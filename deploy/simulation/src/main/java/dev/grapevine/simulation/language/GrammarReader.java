package dev.grapevine.simulation.language;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of rules together with the files that it includes. */
final class GrammarReader {
  private static final Pattern HEADING = Pattern.compile("# ([a-z][a-z0-9-]*)");
  private static final Pattern WEIGHTED = Pattern.compile("([1-9][0-9]?)\\* (.*)");
  private static final Pattern HEAD = Pattern.compile("(facts|include):(.*)");

  private final UnaryOperator<String> files;
  private final Set<String> read = new HashSet<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Set<String> facts = new LinkedHashSet<>();

  GrammarReader(UnaryOperator<String> files) {
    this.files = files;
  }

  Map<String, Rule> rules() {
    return rules;
  }

  Set<String> facts() {
    return facts;
  }

  void read(String file) {
    if (!read.add(file)) {
      return;
    }
    Rule rule = null;
    int number = 0;
    for (String line : files.apply(file).lines().map(String::strip).toList()) {
      Place place = new Place(file, ++number);
      if (line.isEmpty() || line.startsWith("//")) {
        continue;
      }
      if (line.startsWith("# ")) {
        rule = heading(line, place);
      } else if (rule == null) {
        head(line, place);
      } else {
        alternative(line, rule, place);
      }
    }
  }

  private Rule heading(String line, Place place) {
    Matcher matcher = HEADING.matcher(line);
    if (!matcher.matches()) {
      throw place.error("\"" + line + "\" is no heading: a rule's name is lower case with hyphens");
    }
    Rule rule = new Rule(matcher.group(1), place);
    Rule other = rules.putIfAbsent(rule.name(), rule);
    if (other != null) {
      throw place.error("the rule " + rule.name() + " is at " + other.place() + " already");
    }
    return rule;
  }

  private void head(String line, Place place) {
    Matcher matcher = HEAD.matcher(line);
    if (!matcher.matches()) {
      throw place.error("expected \"facts:\", \"include:\" or the heading of a rule");
    }
    List<String> words = List.of(matcher.group(2).strip().split("\\s+"));
    if (matcher.group(1).equals("facts")) {
      facts.addAll(words);
    } else {
      words.forEach(name -> read(name + ".txt"));
    }
  }

  private static void alternative(String line, Rule rule, Place place) {
    Matcher matcher = WEIGHTED.matcher(line);
    if (matcher.matches()) {
      int weight = Integer.parseInt(matcher.group(1));
      rule.add(AlternativeParser.parse(matcher.group(2), place), weight);
    } else {
      rule.add(AlternativeParser.parse(line, place), 1);
    }
  }
}
