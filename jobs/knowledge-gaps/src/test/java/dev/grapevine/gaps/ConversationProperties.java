package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.questions.QuestionReader;
import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A conversation that is read on, change after change, tells just what two readings from the
 * beginning differ in, whatever is edited, deleted, erased, shown to others or told late.
 */
class ConversationProperties {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<String> PEOPLE = List.of("ana", "bo", "cy", "di", "ed");
  private static final List<String> TEXTS =
      List.of(
          "How do I rotate the key?",
          "Which version is it?",
          "With keyctl rotate.",
          "It is in the drawer.",
          "Same here",
          "Thanks!",
          "Never mind.",
          "I wonder what that is",
          "See https://example.org/a");
  private static final List<Verb> VERBS =
      List.of(
          Verb.MESSAGED,
          Verb.MESSAGED,
          Verb.MESSAGED,
          Verb.MESSAGED,
          Verb.ASKED,
          Verb.ANSWERED,
          Verb.ACCEPTED,
          Verb.CLOSED);
  private static final List<Readers> READERS =
      List.of(
          new Readers(Visibility.ORG, List.of()),
          new Readers(Visibility.ORG, List.of("pay")),
          new Readers(Visibility.TEAM, List.of("pay")),
          new Readers(Visibility.TEAM, List.of("pay", "ops")));

  private final Subjects subjects = new Subjects();
  private final Map<String, Deed> posts = new TreeMap<>();
  private Random random;
  private int minute;

  @Property(tries = 400)
  void readingOnComesToTheSameAsReadingAnew(@ForAll long seed) {
    random = new Random(seed);
    posts.clear();
    minute = 0;
    Conversation conversation = new Conversation(subjects);
    int most = 10 + random.nextInt(60);
    for (int step = 1; step <= 80; step++) {
      Map<String, Deed> before = new TreeMap<>(posts);
      for (int i = random.nextInt(8) == 0 ? 3 : 1; i > 0; i--) {
        change(conversation);
      }
      if (posts.size() > most) {
        conversation.keepNewest(most / 2).forEach(post -> posts.remove(post.key()));
      }
      TreeSet<String> told = new TreeSet<>();
      conversation.settle(
          step,
          change -> told.add(words(change.before(), change.after())),
          input -> told.add(input.toString()));

      assertThat(told).isEqualTo(differences(before, step));
      assertThat(conversation.posts()).containsExactlyInAnyOrderElementsOf(posts.values());
    }
  }

  private void change(Conversation conversation) {
    int chance = random.nextInt(100);
    if (posts.isEmpty() || chance < 60) {
      put(conversation, post());
    } else if (chance < 70) {
      String key = any(new ArrayList<>(posts.keySet()));
      conversation.remove(posts.remove(key));
    } else if (chance < 73) {
      String person = any(PEOPLE);
      List<Deed> own = posts.values().stream().filter(post -> post.actor().equals(person)).toList();
      own.forEach(post -> put(conversation, post.erased()));
    } else {
      put(conversation, edited(any(new ArrayList<>(posts.values())), chance));
    }
  }

  private void put(Conversation conversation, Deed deed) {
    posts.put(deed.key(), deed);
    conversation.put(deed);
  }

  /** One in ten comes late, and several may come in the same minute. */
  private Deed post() {
    minute += random.nextInt(30) == 0 ? 2000 : random.nextInt(3);
    int at = random.nextInt(10) == 0 ? random.nextInt(minute + 1) : minute;
    String id = "m" + random.nextInt(1_000_000);
    Verb verb = any(VERBS);
    String target =
        posts.isEmpty() || random.nextBoolean()
            ? null
            : any(new ArrayList<>(posts.values())).object();
    boolean isAct = verb.kind() != Verb.Kind.CONTENT;
    String text = isAct ? null : any(TEXTS);
    return new Deed(
        "/test",
        id,
        isAct ? target == null ? "nothing" : target : id,
        random.nextInt(9) == 0 ? null : "t",
        target,
        "help",
        START.plusSeconds(60L * at),
        verb,
        any(PEOPLE),
        random.nextInt(9) != 0,
        any(READERS),
        random.nextInt(9) == 0 ? "About " + text : null,
        text,
        random.nextInt(7) == 0 ? List.of("tag" + random.nextInt(20)) : List.of(),
        List.of(),
        null,
        QuestionReader.read(text),
        false,
        0);
  }

  private Deed edited(Deed post, int chance) {
    boolean isThanked = chance < 85;
    String text = isThanked || !post.isSaid() ? post.text() : any(TEXTS);
    return new Deed(
        post.source(),
        post.id(),
        post.object(),
        post.thread(),
        post.inReplyTo(),
        post.channel(),
        post.time(),
        post.verb(),
        post.actor(),
        post.person(),
        chance < 95 ? post.readers() : any(READERS),
        post.title(),
        text,
        chance == 90 ? List.of("other") : post.tags(),
        post.artifacts(),
        post.url(),
        QuestionReader.read(text),
        chance == 75 || post.accepted(),
        post.thanks() + (isThanked ? 1 : 0));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private TreeSet<String> differences(Map<String, Deed> before, long at) {
    TreeSet<String> scopes = ThreadOracle.scopes(before.values());
    scopes.addAll(ThreadOracle.scopes(posts.values()));
    TreeSet<String> differences = new TreeSet<>();
    for (String scope : scopes) {
      ThreadOracle was = new ThreadOracle(scope, at, before.values(), subjects);
      ThreadOracle is = new ThreadOracle(scope, at, posts.values(), subjects);
      addQuestions(was.questions(), is.questions(), at, differences);
      addCredits(was.credits(), is.credits(), differences);
    }
    return differences;
  }

  private static void addQuestions(
      Map<String, QuestionFact> was,
      Map<String, QuestionFact> is,
      long at,
      TreeSet<String> differences) {
    Map<String, QuestionFact> all = new HashMap<>(was);
    all.putAll(is);
    for (String id : all.keySet()) {
      QuestionFact before = was.get(id);
      QuestionFact after = is.get(id);
      if (after == null) {
        differences.add(words(before, before.withdrawn(at)));
      } else if (!after.isAs(before)) {
        differences.add(words(before, after));
      }
    }
  }

  private static void addCredits(
      Map<String, SubjectInput> was, Map<String, SubjectInput> is, TreeSet<String> differences) {
    was.forEach(
        (id, input) -> {
          if (!Objects.equals(input, is.get(id))) {
            differences.add(input.of(input.subject(), input.at(), true).toString());
          }
        });
    is.forEach(
        (id, input) -> {
          if (!Objects.equals(input, was.get(id))) {
            differences.add(input.toString());
          }
        });
  }

  private static String words(QuestionFact before, QuestionFact after) {
    return before + " -> " + after;
  }
}
