package dev.grapevine.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.JobGraph;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.JobPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every job must keep, whatever it does: a job's test extends this and tells a story. */
public abstract class StreamJobContract {

  @TempDir Path folder;

  /** A new instance of the job. */
  protected abstract StreamJob job();

  /** A story in which all that the job does happens at least once; it must not repeat a record. */
  protected abstract Story story();

  /** How long after the last event nothing of it may be left in state. */
  protected abstract Duration retention();

  private JobTest test() {
    return JobTest.of(job());
  }

  @Test
  void theGraphBuildsForACluster() {
    Jobs jobs = new Jobs(List.of(job()));
    JobGraph graph =
        new JobGraph(
            JobConfig.load(ConfigSources.none(), jobs), Namespace.DEFAULT, List.copyOf(jobs.all()));
    // Fails on an operator without a uid and on a type that only Kryo could write.
    assertThat(
            graph
                .build()
                .getStreamGraph()
                .getJobGraph(getClass().getClassLoader(), new JobID())
                .getNumberOfVertices())
        .isPositive();
  }

  @Test
  void aPoisonRecordReachesTheDeadLettersAndNothingElseChanges() throws Exception {
    Outcome undisturbed = outcome(test().run(story()));
    List<RawRecord> records = new ArrayList<>(story().records());
    RawRecord poison = story().poison("{\"no\": \"activity\"").records().get(records.size());
    records.add(records.size() / 2, poison);

    JobResult result = test().run(story().retold(records));

    assertThat(result.deadLetters())
        .filteredOn(letter -> letter.reason() == Reason.MALFORMED)
        .singleElement()
        .satisfies(letter -> assertThat(letter.detail()).isNotBlank());
    assertThat(outcome(result).documents()).isEqualTo(undisturbed.documents());
  }

  @Test
  void aTenthRepeatedChangesNothing() throws Exception {
    List<RawRecord> repeated = new ArrayList<>();
    List<RawRecord> records = story().records();
    Random random = new Random(7);
    for (int i = 0; i < records.size(); i++) {
      repeated.add(records.get(i));
      if (i % 10 == 0 || random.nextInt(10) == 0) {
        repeated.add(records.get(i));
      }
    }
    assertThat(outcome(test().run(story().retold(repeated))))
        .isEqualTo(outcome(test().run(story())));
  }

  @Test
  void parallelismChangesNothing() throws Exception {
    assertThat(outcome(test().parallelism(3).run(story()))).isEqualTo(outcome(test().run(story())));
  }

  @Test
  void stateDrains() throws Exception {
    Story whole = story().after(retention()).tick();
    Story ticksOnly = Story.at("2026-01-01T00:00:00Z").after(Duration.ofDays(1)).tick();

    Path drained = test().runUntil(whole, whole.records().size(), folder).savepoint();
    Path never = test().runUntil(ticksOnly, 1, folder).savepoint();

    assertThat(KeyedState.bytes(drained)).isEqualTo(KeyedState.bytes(never));
  }

  @Test
  void aRestoreContinues() throws Exception {
    Story story = story();
    Outcome undisturbed = outcome(test().run(story));
    int records = story.records().size();
    for (int stop : new TreeSet<>(List.of(1, records / 2, records - 1))) {
      JobTest.Stopped first = test().runUntil(story, stop, folder);
      JobResult second = test().run(story, first.savepoint());
      assertThat(outcome(first.result(), second)).as("stopped at %d", stop).isEqualTo(undisturbed);
    }
  }

  /**
   * Whoever upgrades keeps their state. A job's first savepoint is written, once, by this test with
   * {@code -Dgrapevine.savepoints.write=<release>}, and kept for ever.
   */
  @Test
  void restoresTheSavepointsOfEveryRelease() throws Exception {
    String written = System.getProperty(SavepointFixture.WRITE_PROPERTY);
    if (written != null) {
      Story story = story();
      Path savepoint = test().runUntil(story, story.records().size() / 2, folder).savepoint();
      new SavepointFixture(written, job().name()).write(story, savepoint);
      return;
    }
    for (SavepointFixture fixture : SavepointFixture.of(job().name())) {
      Story story = story().retold(fixture.story());
      int half = story.records().size() / 2;
      Path fresh = test().runUntil(story, half, folder).savepoint();
      Path old = fixture.copyTo(folder);

      assertThat(outcome(test().run(story, old)))
          .as("restored from a savepoint of %s", fixture.release())
          .isEqualTo(outcome(test().run(story, fresh)));
    }
  }

  /**
   * What counts of a run: the documents that stand, and what was told on topics, once each.
   *
   * @param documents by port and id
   * @param told by port
   */
  protected record Outcome(Map<String, Map<String, ?>> documents, Map<String, Set<Object>> told) {}

  private Outcome outcome(JobResult... results) {
    JobPorts ports = JobPorts.of(job());
    Map<String, Map<String, ?>> documents = new TreeMap<>();
    for (DocumentPort<?> port : ports.documents()) {
      documents.put(port.name(), JobResult.standing(port, results));
    }
    Map<String, Set<Object>> told = new TreeMap<>();
    for (TopicPort<?> port : ports.writes()) {
      Set<Object> values = new HashSet<>();
      for (JobResult result : results) {
        values.addAll(result.values(port));
      }
      told.put(port.name(), values);
    }
    return new Outcome(documents, told);
  }
}
