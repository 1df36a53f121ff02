package dev.grapevine.feed;

import static dev.grapevine.schemas.Verb.ANSWERED;
import static dev.grapevine.schemas.Verb.ASKED;
import static dev.grapevine.schemas.Verb.CREATED;
import static dev.grapevine.schemas.Verb.DELETED;
import static dev.grapevine.schemas.Verb.EDITED;
import static dev.grapevine.schemas.Verb.MESSAGED;
import static dev.grapevine.schemas.Verb.REACTED;
import static dev.grapevine.schemas.Verb.REVIEWED;
import static dev.grapevine.schemas.Verb.UNDONE;
import static dev.grapevine.schemas.Verb.VIEWED;
import static dev.grapevine.schemas.Visibility.ORG;
import static dev.grapevine.schemas.Visibility.PRIVATE;
import static dev.grapevine.schemas.Visibility.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent in whatever order, the feeds end up showing what the rules say. */
class FeedProperties {
  private static final String SECRET = "secret ";
  private static final Profile ANYTHING =
      new Profile(
          List.of(MESSAGED, CREATED, REACTED, REVIEWED, EDITED, EDITED, DELETED, UNDONE, VIEWED),
          List.of("msg/9", "msg/9", "msg/9", "msg/10"),
          List.of(0L, 0L, 1L, 2L, 3L),
          List.of(ORG, ORG, TEAM, TEAM, PRIVATE));

  /** Objects that go and come back, which few of all histories are about. */
  private static final Profile DELETIONS =
      new Profile(
          List.of(MESSAGED, MESSAGED, REACTED, DELETED, UNDONE),
          List.of("msg/9"),
          List.of(0L, 1L, 1L, 2L, 2L, 3L, 3L),
          List.of(ORG));

  /** A conversation in which messages come and go, so that its sessions merge, shift and split. */
  private static final Profile TALK =
      new Profile(
          List.of(MESSAGED, MESSAGED, MESSAGED, ANSWERED, ASKED, DELETED),
          List.of("msg/1", "msg/2", "msg/3", "msg/4", "msg/5", "msg/6", "msg/7"),
          List.of(0L),
          List.of(ORG, ORG, ORG, TEAM));

  @Property(tries = 300)
  void shows_what_the_rules_say_whatever_the_order(
      @ForAll("histories") List<Activity> history, @ForAll Random random) throws Exception {
    try (FeedHarness feed = new FeedHarness()) {
      List<FeedItem> writes = process(feed, shuffledWithRepetitions(history, random), random);

      assertThat(Shown.after(writes)).isEqualTo(FeedOracle.shown(history));
      assertVersionsGrow(writes);
      assertThat(writes).noneMatch(item -> item.toString().contains(SECRET));
    }
  }

  @Property(tries = 150)
  void writes_the_same_documents_whatever_the_order(
      @ForAll("histories") List<Activity> history, @ForAll Random random) throws Exception {
    try (FeedHarness one = new FeedHarness();
        FeedHarness other = new FeedHarness()) {
      assertThat(Shown.documents(process(one, shuffledWithRepetitions(history, random), random)))
          .isEqualTo(
              Shown.documents(process(other, shuffledWithRepetitions(history, random), random)));
    }
  }

  /** Between the snapshot and the failure, and after it, things may come in different orders. */
  @Property(tries = 300)
  void shows_the_same_when_restored_on_the_way(
      @ForAll("histories") List<Activity> history, @ForAll Random random) throws Exception {
    List<Activity> sent = shuffledWithRepetitions(history, random);
    int snapshotAt = random.nextInt(sent.size() + 1);
    int replayFrom = random.nextInt(snapshotAt + 1);
    int failsAt = snapshotAt + random.nextInt(sent.size() - snapshotAt + 1);
    List<FeedItem> writes = new ArrayList<>();
    try (FeedHarness feed = new FeedHarness()) {
      writes.addAll(process(feed, sent.subList(0, snapshotAt), random));
      try (FeedHarness restored = new FeedHarness(feed.snapshot())) {
        // What was written after the snapshot, before the failure, stays written.
        writes.addAll(process(feed, sent.subList(snapshotAt, failsAt), random));
        List<Activity> rest = new ArrayList<>(sent.subList(replayFrom, sent.size()));
        Collections.shuffle(rest, random);
        writes.addAll(process(restored, rest, random));
      }
    }

    assertThat(Shown.after(writes)).isEqualTo(FeedOracle.shown(history));
  }

  @Property(tries = 100)
  void forgets_everything_in_time(@ForAll("histories") List<Activity> history) throws Exception {
    try (FeedHarness feed = new FeedHarness()) {
      feed.process(history).timeHasComeTo(Activities.START.plusSeconds(45 * 86_400));

      assertThat(Shown.after(feed.writtenByNow())).isEqualTo(FeedOracle.shown(history));
      assertThat(feed.stateEntries()).isZero();
      assertThat(feed.timers()).isZero();
    }
  }

  /** With pauses here and there, in which what has changed is written. */
  private static List<FeedItem> process(FeedHarness feed, List<Activity> sent, Random random)
      throws Exception {
    List<FeedItem> writes = new ArrayList<>();
    for (Activity activity : sent) {
      feed.process(activity);
      if (random.nextInt(3) == 0) {
        writes.addAll(feed.written());
      }
    }
    writes.addAll(feed.written());
    return writes;
  }

  private static void assertVersionsGrow(List<FeedItem> writes) {
    Map<String, FeedItem> last = new HashMap<>();
    for (FeedItem item : writes) {
      FeedItem previous = last.put(item.id(), item);
      if (previous != null) {
        assertThat(item.version()).isGreaterThan(previous.version());
        assertThat(month(item)).isEqualTo(month(previous));
      }
    }
  }

  private static YearMonth month(FeedItem item) {
    return YearMonth.from(item.start().atOffset(ZoneOffset.UTC));
  }

  private static List<Activity> shuffledWithRepetitions(List<Activity> history, Random random) {
    List<Activity> sent = new ArrayList<>(history);
    history.stream().filter(activity -> random.nextInt(4) == 0).forEach(sent::add);
    Collections.shuffle(sent, random);
    return sent;
  }

  @Provide
  Arbitrary<List<Activity>> histories() {
    return Arbitraries.oneOf(histories(ANYTHING), histories(DELETIONS), histories(TALK));
  }

  private static Arbitrary<List<Activity>> histories(Profile profile) {
    return Arbitraries.integers()
        .between(1, 10)
        .flatMap(
            size ->
                Combinators.combine(
                        IntStream.range(0, size).mapToObj(i -> activity(profile, i, size)).toList())
                    .as(activities -> activities));
  }

  private static Arbitrary<Activity> activity(Profile profile, int index, int size) {
    Arbitrary<Verb> verbs = Arbitraries.of(profile.verbs);
    Arbitrary<String> objects = Arbitraries.of(profile.objects);
    Arbitrary<Instant> times =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 12).map(Activities::minute),
            // Twelve hours before the week begins, to days later, and close to the pause.
            Arbitraries.integers().between(-15, 40).map(hours -> Activities.minute(60 * hours)),
            Arbitraries.of(179, 180, 181, 24 * 60 - 1, 24 * 60).map(Activities::minute));
    Arbitrary<Boolean> inThread = Arbitraries.of(true, true, false);
    Arbitrary<String> actors = Arbitraries.of("p:ana", "p:bo", "p:cy", "bot");
    Arbitrary<Long> versions = Arbitraries.of(profile.versions);
    Arbitrary<Visibility> visibilities = Arbitraries.of(profile.visibilities);
    Arbitrary<List<String>> audiences =
        Arbitraries.of("team/a", "team/b", "team/c", "org").list().uniqueElements().ofMaxSize(3);
    Arbitrary<Integer> targets = Arbitraries.integers().between(0, size);
    Arbitrary<ActivityBuilder> who =
        Combinators.combine(verbs, inThread, actors)
            .as(
                (verb, thread, actor) ->
                    Activities.at(0, "a" + index, verb)
                        .thread(thread ? "thread/1" : null)
                        .title(thread && index % 2 == 0 ? "title " + index : null)
                        .tags(List.of("tag" + index % 3))
                        .actor(actor)
                        .actorType(actor.equals("bot") ? ActorType.BOT : ActorType.PERSON));
    return Combinators.combine(who, objects, times, versions, visibilities, audiences, targets)
        .as(
            (activity, object, time, version, visibility, audience, target) ->
                activity
                    .object(object)
                    .time(time)
                    .version(version)
                    .visibility(visibility)
                    .audience(audience)
                    .text((visibility == PRIVATE ? SECRET : "text ") + index)
                    .inReplyTo("a" + target)
                    .build());
  }

  /** What histories are made of. */
  private record Profile(
      List<Verb> verbs, List<String> objects, List<Long> versions, List<Visibility> visibilities) {}
}
