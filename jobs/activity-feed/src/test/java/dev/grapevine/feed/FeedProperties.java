package dev.grapevine.feed;

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
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
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

  @Property(tries = 400)
  void shows_what_the_rules_say_whatever_the_order(
      @ForAll("histories") List<Activity> history, @ForAll Random random) throws Exception {
    try (FeedHarness feed = new FeedHarness()) {
      List<FeedItem> writes = feed.process(shuffledWithRepetitions(history, random)).written();

      assertThat(Shown.after(writes)).isEqualTo(FeedOracle.shown(history));
      assertVersionsGrow(writes);
      assertThat(writes).noneMatch(item -> item.toString().contains(SECRET));
    }
  }

  @Property(tries = 200)
  void shows_the_same_when_restored_on_the_way(
      @ForAll("histories") List<Activity> history, @ForAll Random random) throws Exception {
    List<Activity> sent = shuffledWithRepetitions(history, random);
    int snapshotAt = random.nextInt(sent.size() + 1);
    int replayFrom = random.nextInt(snapshotAt + 1);
    List<FeedItem> writes = new ArrayList<>();
    try (FeedHarness feed = new FeedHarness()) {
      writes.addAll(feed.process(sent.subList(0, snapshotAt)).written());
      try (FeedHarness restored = new FeedHarness(feed.snapshot())) {
        // What was written after the snapshot, before the failure, stays written.
        writes.addAll(feed.process(sent.subList(snapshotAt, sent.size())).written());
        writes.addAll(restored.process(sent.subList(replayFrom, sent.size())).written());
      }
    }

    assertThat(Shown.after(writes)).isEqualTo(FeedOracle.shown(history));
  }

  @Property(tries = 200)
  void forgets_everything_in_time(@ForAll("histories") List<Activity> history) throws Exception {
    try (FeedHarness feed = new FeedHarness()) {
      feed.process(history).timeHasComeTo(Activities.START.plusSeconds(32 * 86_400));

      assertThat(feed.stateEntries()).isZero();
      assertThat(feed.timers()).isZero();
    }
  }

  private static void assertVersionsGrow(List<FeedItem> writes) {
    Map<String, FeedItem> last = new HashMap<>();
    for (FeedItem item : writes) {
      FeedItem previous = last.put(item.id(), item);
      if (previous != null) {
        assertThat(item.version()).isGreaterThan(previous.version());
        assertThat(item.start()).isEqualTo(previous.start());
      }
    }
  }

  private static List<Activity> shuffledWithRepetitions(List<Activity> history, Random random) {
    List<Activity> sent = new ArrayList<>(history);
    history.stream().filter(activity -> random.nextInt(4) == 0).forEach(sent::add);
    Collections.shuffle(sent, random);
    return sent;
  }

  @Provide
  Arbitrary<List<Activity>> histories() {
    return Arbitraries.oneOf(histories(ANYTHING), histories(DELETIONS));
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
    Arbitrary<Instant> times = Arbitraries.integers().between(0, 12).map(Activities::minute);
    Arbitrary<Long> versions = Arbitraries.of(profile.versions);
    Arbitrary<Visibility> visibilities = Arbitraries.of(profile.visibilities);
    Arbitrary<List<String>> audiences =
        Arbitraries.of("team/a", "team/b", "team/c", "org").list().uniqueElements().ofMaxSize(3);
    Arbitrary<Integer> targets = Arbitraries.integers().between(0, size);
    return Combinators.combine(verbs, objects, times, versions, visibilities, audiences, targets)
        .as(
            (verb, object, time, version, visibility, audience, target) ->
                Activities.at(0, "a" + index, verb)
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
