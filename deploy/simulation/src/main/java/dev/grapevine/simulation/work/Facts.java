package dev.grapevine.simulation.work;

import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.language.SubjectFacts;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Subject;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What one conversation is about; it stays the same while the conversation lasts. */
public final class Facts {
  private final Map<String, String> facts = new HashMap<>();

  private Facts() {}

  /** Some trouble or some task of a subject, as it comes. */
  static Facts about(Subject subject, String channel, long local, RandomGenerator random) {
    SubjectFacts known = subject.facts();
    Facts facts = new Facts();
    facts.with("subject", known.name());
    facts.with("task", one(known.tasks(), random));
    // One problem: what is seen, why, and what helps.
    int problem = random.nextInt(known.symptoms().size());
    facts.with("symptom", known.symptoms().get(problem));
    facts.with("cause", known.causes().get(problem % known.causes().size()));
    facts.with("remedy", known.remedies().get(problem % known.remedies().size()));
    String file = one(known.files(), random);
    facts.with("file", file.substring(file.lastIndexOf('/') + 1));
    facts.with("document", one(known.documents(), random).title());
    facts.with("team", subject.teamName());
    facts.with("channel", channel);
    facts.with("number", Integer.toString(random.nextInt(2, 91)));
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, Rhythm.DAY));
    facts.with("weekday", date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    return facts;
  }

  /** States something, also instead of what was stated before. */
  public Facts with(String name, String value) {
    facts.put(name, value);
    return this;
  }

  /** States who is spoken to. */
  public Facts to(Member member) {
    return with("name", member.givenName());
  }

  /** What is stated under this name. */
  public String get(String name) {
    return facts.get(name);
  }

  Map<String, String> map() {
    return facts;
  }

  static <T> T one(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
