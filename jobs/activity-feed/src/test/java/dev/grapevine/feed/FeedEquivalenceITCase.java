package dev.grapevine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.PlainCodec;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole job on many events shows what the oracle says. {@code
 * -Dgrapevine.archive=FILE.jsonl.gz} takes the events from an archive in the format {@code plain}.
 */
class FeedEquivalenceITCase {
  private static final String ARCHIVE = System.getProperty("grapevine.archive");

  private static final long EVENTS = 20_000;

  private List<Activity> events;
  private Set<Shown> expected;

  @TempDir Path folder;

  @BeforeEach
  void expect() throws IOException {
    events = Disturbed.changed(ARCHIVE == null ? simulated() : read(ARCHIVE), 7);
    expected = FeedOracle.shown(events);
  }

  private static List<Activity> simulated() {
    Settings settings = Settings.of(1, Instant.parse("2026-05-05T08:00:00Z"));
    List<Activity> events = new ArrayList<>();
    new Simulation(settings.withWeeks(10).withEvents(EVENTS))
        .history()
        .forEachRemaining(events::add);
    return events;
  }

  private static List<Activity> read(String archive) throws IOException {
    var defaults = new PlainCodec.Defaults("/archive", Visibility.ORG, List.of());
    List<Activity> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(archive)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        events.add(PlainCodec.decode(line.getBytes(StandardCharsets.UTF_8), defaults));
      }
    }
    return events;
  }

  @Test
  void at_parallelism_1() throws Exception {
    check("in order, parallelism 1", JobTest.of(new ActivityFeedJob()).run(story(events)));
  }

  @Test
  void shuffled_at_parallelism_2() throws Exception {
    Story story = story(Disturbed.shuffled(events, 11));
    check("shuffled, parallelism 2", JobTest.of(new ActivityFeedJob()).parallelism(2).run(story));
  }

  @Test
  void restarted_from_a_savepoint_in_the_middle() throws Exception {
    JobTest job = JobTest.of(new ActivityFeedJob()).parallelism(2);
    Story story = story(Disturbed.shuffled(events, 13));
    JobTest.Stopped half = job.runUntil(story, events.size() / 2, folder);
    check("shuffled, restarted", half.result(), job.run(story, half.savepoint()));
  }

  private static Story story(List<Activity> events) {
    Story story = Story.at(events.get(events.size() - 1).time().toString());
    events.forEach(story::happened);
    return story.after(Duration.ofHours(3)).tick();
  }

  private void check(String what, JobResult... results) {
    List<FeedItem> writes = new ArrayList<>();
    for (JobResult result : results) {
      writes.addAll(result.written(Ports.FEED));
      assertThat(result.deadLetters()).isEmpty();
    }
    Set<Shown> shown = Shown.after(writes);
    Set<Shown> missing = new HashSet<>(expected);
    missing.removeAll(shown);
    Set<Shown> extra = new HashSet<>(shown);
    extra.removeAll(expected);
    System.out.printf(
        "%s: %,d events, %,d lines, %,d writes (%.3f an event); %d missing or different, %d extra%n",
        what,
        events.size(),
        expected.size(),
        writes.size(),
        (double) writes.size() / events.size(),
        missing.size(),
        extra.size());
    assertThat(missing).isEmpty();
    assertThat(extra).isEmpty();
    assertThat(shown).isNotEmpty();
  }
}
