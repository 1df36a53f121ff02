package dev.grapevine.simulation.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The grammars and the catalogue that come with the simulation. */
final class Shipped {
  static final Catalogue CATALOGUE = Catalogue.load();
  static final Map<String, Grammar> GRAMMARS = grammars();
  static final List<SubjectFacts> SUBJECTS =
      CATALOGUE.teams().stream().flatMap(team -> team.subjects().stream()).toList();

  private Shipped() {}

  private static Map<String, Grammar> grammars() {
    try {
      Path folder =
          Path.of(Grammar.class.getResource("/dev/grapevine/simulation/chat.txt").toURI());
      Map<String, Grammar> grammars = new TreeMap<>();
      try (Stream<Path> files = Files.walk(folder.getParent())) {
        files
            .map(file -> folder.getParent().relativize(file).toString())
            .filter(name -> name.endsWith(".txt"))
            .map(name -> name.substring(0, name.length() - ".txt".length()).replace('\\', '/'))
            .forEach(name -> grammars.put(name, Grammar.load(name)));
      }
      return grammars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Facts of a problem of this subject, with everything that a planted story would add. */
  static Map<String, String> facts(SubjectFacts subject, RandomGenerator random) {
    Map<String, String> facts = new HashMap<>();
    int problem = random.nextInt(subject.symptoms().size());
    facts.put("subject", subject.name());
    facts.put("task", one(subject.tasks(), random));
    facts.put("symptom", subject.symptoms().get(problem));
    facts.put("cause", subject.causes().get(problem));
    facts.put("remedy", subject.remedies().get(problem));
    String file = one(subject.files(), random);
    facts.put("file", file.substring(file.lastIndexOf('/') + 1));
    facts.put("document", one(subject.documents(), random).title());
    facts.put("name", one(CATALOGUE.givenNames(), random));
    facts.put("team", one(CATALOGUE.teams(), random).name());
    facts.put("channel", one(CATALOGUE.channels(), random).name());
    facts.put("number", Integer.toString(2 + random.nextInt(89)));
    facts.put("weekday", "Tuesday");
    facts.put("thing", "ferry-gateway");
    facts.put("error", "TW-5031");
    facts.put("technology", "Quillbase");
    facts.put("campaign", "charity raffle");
    facts.put("topic", "tariff calculator");
    return facts;
  }

  static Map<String, String> facts(RandomGenerator random) {
    return facts(one(SUBJECTS, random), random);
  }

  private static <T> T one(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
