package dev.grapevine.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.topics.Rules;
import dev.grapevine.evaluation.Timeline.Found;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

final class Research {
  static List<Message> read(String file) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<Message> messages = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = json.readTree(line);
        if ("bot".equals(node.path("actorType").asText())) {
          continue;
        }
        Instant time = Instant.parse(node.path("time").asText());
        String verb = node.path("verb").asText();
        String text = node.path("text").asText("");
        if (!verb.equals("messaged") && node.has("title")) {
          text = node.path("title").asText() + ".\n" + text;
        }
        String conversation =
            node.has("thread") ? node.path("thread").asText() : node.path("id").asText();
        List<String> tags = new ArrayList<>();
        node.path("tags").forEach(tag -> tags.add(tag.asText()));
        messages.add(
            new Message(
                node.path("id").asText(),
                time,
                node.path("actor").asText(),
                conversation,
                text,
                tags));
      }
    }
    messages.sort(java.util.Comparator.comparing(Message::time));
    return messages;
  }

  static double threshold(
      List<List<Found>> nulls, double perDay, int from, int days, double threadExtra) {
    double low = 1.5;
    double high = 40;
    for (int i = 0; i < 14; i++) {
      double middle = (low + high) / 2;
      double count = 0;
      for (List<Found> candidates : nulls) {
        count += Alarms.count(candidates, new Rules(middle, middle + threadExtra, 4), from);
      }
      if (count / nulls.size() / days > perDay) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  static Timeline shuffled(Corpus corpus, long seed) {
    Random random = new Random(seed);
    int weeks = (corpus.panes[corpus.size() - 1] - corpus.panes[0]) / (7 * Pane.DAY);
    int[] shifts = new int[corpus.conversationCount];
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] = random.nextInt(weeks) * 7 * Pane.DAY;
    }
    return new Timeline(corpus.moved(shifts));
  }

  public static void main(String[] args) throws Exception {
    long start = System.currentTimeMillis();
    String name = args[0];
    Corpus corpus = Corpus.of(read("/work/shared/data/" + name + ".jsonl.gz"));
    System.out.printf(
        "%d messages, %d terms, %.1f s%n",
        corpus.size(), corpus.termCount(), (System.currentTimeMillis() - start) / 1e3);
    int shuffles = Integer.parseInt(args[1]);
    Method method = Method.grapevine();
    Timeline real = new Timeline(corpus);
    start = System.currentTimeMillis();
    List<Found> found = real.candidates(method);
    System.out.printf(
        "real: %d candidates, %.1f s%n", found.size(), (System.currentTimeMillis() - start) / 1e3);
    List<List<Found>> nulls = new ArrayList<>();
    for (int i = 0; i < shuffles; i++) {
      nulls.add(shuffled(corpus, 100 + i).candidates(method));
    }
    System.out.printf("nulls: %.1f s%n", (System.currentTimeMillis() - start) / 1e3);
    double[] qs =
        java.util.stream.IntStream.range(0, corpus.termCount())
            .mapToDouble(
                t -> {
                  var cells = new HashSet<Long>();
                  int[] u = real.usesOf(t);
                  for (int m : u)
                    cells.add((long) corpus.conversations[m] << 32 | Pane.day(corpus.panes[m]));
                  return cells.size() < 40 ? 0 : (double) u.length / cells.size();
                })
            .filter(q -> q > 0)
            .sorted()
            .toArray();
    System.out.printf(
        "q: %d terms, quartiles %.3f %.3f %.3f%n",
        qs.length, qs[qs.length / 4], qs[qs.length / 2], qs[qs.length * 3 / 4]);
    int from = corpus.panes[0] + 60 * Pane.DAY;
    int days = real.days() - 60;
    JsonNode truth =
        new ObjectMapper().readTree(Path.of("/work/shared/data/" + name + ".truth.json").toFile());
    for (double budget : new double[] {1, 1 / 7.0}) {
      double extra = Double.parseDouble(System.getProperty("extra", "2"));
      double theta = threshold(nulls, budget, from, days, extra);
      List<Alarm> alarms = Alarms.of(found, new Rules(theta, theta + extra, 4));
      long counted = alarms.stream().filter(a -> a.pane() >= from).count();
      System.out.printf(
          "budget %.3f theta %.2f real alarms %d (%.2f a day) null %.1f -> precision %.2f%n",
          budget,
          theta,
          counted,
          counted / (double) days,
          budget * days,
          1 - budget * days / counted);
      System.out.println(
          "  real "
              + mix(alarms, from)
              + "\n  null "
              + mix(Alarms.of(nulls.get(0), new Rules(theta, theta + extra, 4)), from));
      for (JsonNode event : truth) {
        Instant begin = Instant.parse(event.path("start").asText());
        int pane = Pane.of(begin);
        Set<String> wanted = new HashSet<>();
        event
            .path("terms")
            .forEach(
                term -> {
                  wanted.add(term.asText());
                  var found2 =
                      new dev.grapevine.detection.text.TextAnalyzer()
                          .analyze(term.asText(), List.of());
                  found2.stream()
                      .filter(t -> t.key().split(" ").length == term.asText().split(" ").length)
                      .forEach(t -> wanted.add(t.key()));
                });
        String hit = "-";
        int hits = 0;
        for (Found candidate : found) {
          if (candidate.pane() >= pane - Pane.DAY
              && candidate.pane() < pane + 30 * Pane.DAY
              && candidate.candidate().burst().score() >= theta
              && matches(wanted, candidate.candidate().term())) {
            hit =
                String.format(
                    "%.1f h %s %.1f %s",
                    (candidate.pane() - pane) / 60.0,
                    candidate.candidate().term(),
                    candidate.candidate().burst().score(),
                    candidate.candidate().burst().window());
            break;
          }
        }
        for (Alarm alarm : alarms) {
          if (alarm.pane() >= pane - Pane.DAY
              && alarm.pane() < pane + 30 * Pane.DAY
              && alarm.terms().stream().anyMatch(t -> matches(wanted, t))) {
            hits++;
          }
        }
        System.out.printf(
            "  %-34s %-10s %s  alarms %d%n",
            event.path("topic").asText(), event.path("type").asText(), hit, hits);
      }
      System.out.println(injected(real, method, theta));
      Random random = new Random(5);
      List<Alarm> late = alarms.stream().filter(a -> a.pane() >= from).toList();
      List<Alarm> mixed = new ArrayList<>(late);
      java.util.Collections.shuffle(mixed, random);
      for (int i = 0; i < 40; i++) {
        Alarm alarm = mixed.get(i);
        texts(name, corpus, alarm);
        System.out.printf(
            "    %s %.1f %s hot=%b n=%d %s%n",
            Instant.ofEpochMilli(Pane.end(alarm.pane())),
            alarm.burst().score(),
            alarm.burst().window(),
            alarm.burst().hot(),
            alarm.burst().people(),
            alarm.terms());
      }
    }
  }

  /**
   * Companions: other terms, sharing no word, in at least two of its conversations and by two
   * people.
   */
  static int companions(Corpus corpus, List<Found> all, Found found, int floorIndex) {
    Set<Long> messages = new HashSet<>();
    for (long m : found.candidate().evidence().messages()) messages.add(m);
    java.util.Map<String, Set<Integer>> convs = new java.util.HashMap<>();
    for (int i = floorIndex; i >= 0 && all.get(i).pane() > found.pane() - 2 * Pane.DAY; i--) {
      Found other = all.get(i);
      if (convs.containsKey(other.candidate().term())
          || shares(other.candidate().term(), found.candidate().term())) continue;
      Set<Integer> c = new HashSet<>();
      for (int k = 0; k < other.candidate().evidence().messages().length; k++)
        if (messages.contains(other.candidate().evidence().messages()[k]))
          c.add(
              found.candidate().burst().hot()
                  ? other.candidate().evidence().actors()[k]
                  : other.candidate().evidence().conversations()[k]);
      convs.put(other.candidate().term(), c);
    }
    return (int) convs.values().stream().filter(c -> c.size() >= 2).count();
  }

  static boolean shares(String a, String b) {
    for (String x : a.split("[ ._/-]"))
      for (String y : b.split("[ ._/-]"))
        if (x.equals(y) || x.length() > 4 && y.length() > 4 && (x.contains(y) || y.contains(x)))
          return true;
    return false;
  }

  static String companions(Corpus corpus, List<Found> all, List<Alarm> alarms, int from) {
    int[] a = new int[6];
    int[] h = new int[6];
    java.util.Map<String, Integer> index = new java.util.HashMap<>();
    for (int i = 0; i < all.size(); i++)
      index.putIfAbsent(all.get(i).pane() + " " + all.get(i).candidate().term(), i);
    for (Alarm alarm : alarms) {
      if (alarm.pane() < from) continue;
      Integer i = index.get(alarm.pane() + " " + alarm.seed());
      if (i == null) continue;
      int last = i;
      while (last + 1 < all.size() && all.get(last + 1).pane() == alarm.pane()) last++;
      int n = Math.min(5, companions(corpus, all, all.get(i), last));
      (all.get(i).candidate().burst().hot() ? h : a)[n]++;
    }
    return "many " + Arrays.toString(a) + " hot " + Arrays.toString(h);
  }

  static String mix(List<Alarm> alarms, int from) {
    java.util.TreeMap<String, Integer> mix = new java.util.TreeMap<>();
    for (Alarm a : alarms) {
      if (a.pane() >= from) {
        String k = a.seed();
        String shape = k.contains(" ") ? "phrase" : k.matches(".*[\\d._].*") ? "code" : "word";
        mix.merge("" + a.burst().window() + (a.burst().hot() ? " hot" : ""), 1, Integer::sum);
        mix.merge(shape, 1, Integer::sum);
        mix.merge("n" + Math.min(9, a.burst().people()), 1, Integer::sum);
      }
    }
    return mix.toString();
  }

  static java.util.Map<String, String> texts;

  static void texts(String name, Corpus corpus, Alarm alarm) throws Exception {
    if (!Boolean.getBoolean("texts")) return;
    if (texts == null) {
      texts = new java.util.HashMap<>();
      for (Message m : read("/work/shared/data/" + name + ".jsonl.gz"))
        texts.put(m.id(), m.conversation().replaceAll(".*/", "") + ": " + m.text());
    }
    Set<String> convs = new HashSet<>();
    int n = 0;
    for (long m : alarm.messages()) {
      String t = texts.get(corpus.ids[(int) m]);
      String word = alarm.seed().split("[ ./]")[0];
      int at = Math.max(0, t.toLowerCase().indexOf(word, t.indexOf(": ")) - 50);
      if (n < 4 && convs.add(t.replaceAll(":.*", "").replaceAll("(?s)\n.*", ""))) {
        n++;
        System.out.println(
            "        ["
                + t.substring(0, Math.min(40, t.indexOf(": ")))
                + "] "
                + t.substring(at, Math.min(t.length(), at + 120)).replace('\n', ' '));
      }
    }
  }

  static boolean matches(Set<String> wanted, String term) {
    for (String want : wanted) {
      if ((" " + term.replaceAll("[^\\p{L}\\p{N}-]", " ") + " ").contains(" " + want + " ")) {
        return true;
      }
    }
    return false;
  }

  static String injected(Timeline real, Method method, double theta) {
    StringBuilder out = new StringBuilder();
    double total = 0;
    int kinds = 0;
    for (boolean fresh : new boolean[] {true, false}) {
      for (int people : new int[] {4, 6, 8, 12}) {
        for (int hours : new int[] {6, 24, 72}) {
          int hits = 0;
          int tries = 60;
          for (int i = 0; i < tries; i++) {
            hits +=
                burst(real, method, theta, fresh, people, hours, 31L * i + people + hours) ? 1 : 0;
          }
          out.append(
              String.format(
                  "%s k%d h%d %.2f; ",
                  fresh ? "new" : "old", people, hours, hits / (double) tries));
          total += hits / (double) tries;
          kinds++;
        }
      }
      out.append('\n');
    }
    return String.format("  injected mean %.3f%n%s", total / kinds, out);
  }

  static boolean burst(
      Timeline real, Method method, double theta, boolean fresh, int people, int hours, long seed) {
    Random random = new Random(seed);
    Corpus corpus = real.corpus;
    int[] history = {};
    int base = 0;
    // A working hour of a day after the first two months.
    int at;
    do {
      base = random.nextInt(corpus.size());
      at = corpus.panes[base];
    } while (at < corpus.panes[0] + 60 * Pane.DAY || at > real.lastPane() - 5 * Pane.DAY);
    if (!fresh) {
      int term;
      do {
        term = random.nextInt(corpus.termCount());
      } while (corpus.keys[term].matches(".*\\w[._:]\\w.*|..?") || real.uses(term) < 10 || real.uses(term) > 300);
      history = real.usesOf(term);
    }
    List<Posting> postings = new ArrayList<>();
    for (int message : history) {
      postings.add(real.posting(message));
    }
    Set<Integer> who = new HashSet<>();
    while (who.size() < people) {
      who.add(
          corpus
              .actors[
              Math.max(0, Math.min(corpus.size() - 1, base + random.nextInt(3000) - 1500))]);
    }
    int conversations = Math.max(2, people / 2);
    int number = 0;
    for (int actor : who) {
      int pane = at + (number == 0 ? 0 : random.nextInt(hours * Pane.HOUR));
      postings.add(
          new Posting(
              pane,
              actor,
              1_000_000_000 + number % conversations,
              0,
              Integer.MAX_VALUE + (long) number));
      number++;
    }
    postings.sort(java.util.Comparator.comparingInt(Posting::pane));
    TermModel model = method.model().get();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      model.add(posting);
      if (i + 1 < postings.size() && postings.get(i + 1).pane() == posting.pane()) {
        continue;
      }
      Exposure exposure = real.exposureAtPane(posting.pane());
      exposure =
          new Exposure(
              posting.pane(),
              exposure.windows(),
              exposure.past(),
              exposure.days(),
              exposure.mean(),
              exposure.activeDays());
      dev.grapevine.detection.bursts.Burst bb = model.look(exposure);
      double score = bb.score();
      if (posting.pane() >= at + hours * Pane.HOUR + Pane.DAY) {
        return false;
      }
      if (posting.pane() >= at && score >= theta) {
        return true;
      }
    }
    return false;
  }
}
