package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Distinct;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.ScopeActivity;
import dev.grapevine.detection.bursts.TermHistory;
import dev.grapevine.detection.text.Fingerprint;
import dev.grapevine.detection.text.Term;
import dev.grapevine.detection.text.TextAnalyzer;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Evidence;
import dev.grapevine.detection.topics.Rules;
import dev.grapevine.detection.topics.TopicBook;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.sdk.DocumentId;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.sdk.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole job raises the alarms that the algorithms raise when they are given all in order. */
class TopicsEquivalenceTest {
  private static final List<Activity> EVENTS = Chatter.of(5);
  private static final Set<Alarm> EXPECTED = expected();

  private static JobTest job() {
    return JobTest.of(new EmergingTopicsJob())
        .set("jobs.emerging-topics.threshold=5.2")
        .set("jobs.emerging-topics.thread-threshold=6.0");
  }

  private record Alarm(String topic, Instant time) implements Comparable<Alarm> {
    @Override
    public int compareTo(Alarm other) {
      return toString().compareTo(other.toString());
    }
  }

  private static Set<Alarm> expected() {
    Map<Integer, List<Activity>> panes =
        EVENTS.stream()
            .collect(
                Collectors.groupingBy(
                    event -> Pane.of(event.time()), TreeMap::new, Collectors.toList()));
    ScopeActivity activity = new ScopeActivity();
    Map<String, TermHistory> histories = new TreeMap<>();
    TopicBook book = new TopicBook(new Rules(5.2, 6.0, 4));
    Distinct distinct = new Distinct();
    TextAnalyzer analyzer = new TextAnalyzer();
    Set<Alarm> alarms = new TreeSet<>();
    panes.forEach(
        (pane, events) -> {
          Set<String> used = new TreeSet<>();
          for (Activity event : events) {
            Posting posting = posting(pane, event);
            activity.add(pane, posting.actor(), posting.conversation());
            for (Term term : analyzer.analyze(event.text(), event.tags())) {
              histories.computeIfAbsent(term.key(), key -> new TermHistory()).add(posting);
              used.add(term.key());
            }
          }
          Exposure exposure = activity.at(pane);
          List<Candidate> candidates = new ArrayList<>();
          for (String term : used) {
            TermHistory history = histories.get(term);
            Burst burst = history.look(exposure, distinct);
            if (burst.score() >= 3.2) {
              candidates.add(
                  new Candidate(
                      term, burst, evidence(history.newest(pane, burst.window().panes(), 64))));
            }
          }
          for (var alarm : book.advance(pane, candidates)) {
            alarms.add(
                new Alarm(
                    DocumentId.of("topic", "org", alarm.seed()),
                    Instant.ofEpochMilli(Pane.end(pane))));
          }
        });
    return alarms;
  }

  private static Posting posting(int pane, Activity event) {
    return new Posting(
        pane,
        Hashes.fold(Hashes.of(event.actor())),
        Hashes.fold(Hashes.of(event.source(), "thread", event.thread())),
        Fingerprint.of(event.text()),
        Hashes.of(event.source(), event.object()));
  }

  private static Evidence evidence(List<Posting> postings) {
    return new Evidence(
        postings.stream().mapToLong(Posting::message).toArray(),
        postings.stream().mapToInt(Posting::actor).toArray(),
        postings.stream().mapToInt(Posting::conversation).toArray());
  }

  private static Story story(List<Activity> events) {
    Story story = Story.at(EVENTS.get(EVENTS.size() - 1).time().toString());
    events.forEach(story::happened);
    return story.after(Duration.ofHours(3)).tick();
  }

  private static Set<Alarm> alarms(JobResult result) {
    return result.values(Ports.TOPIC_TRANSITIONS).stream()
        .filter(told -> told.state() == TopicState.EMERGING)
        .map(told -> new Alarm(told.topic(), told.emergedAt()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void in_order() throws Exception {
    assertThat(EXPECTED).hasSizeGreaterThan(4);
    assertThat(alarms(job().run(story(EVENTS)))).isEqualTo(EXPECTED);
  }

  @Test
  void shuffled_at_parallelism_2() throws Exception {
    JobTest job = job();
    JobResult inOrder = job.run(story(EVENTS));
    JobResult shuffled = job.parallelism(2).run(story(Chatter.shuffled(EVENTS, 3)));

    assertThat(alarms(shuffled)).isEqualTo(EXPECTED);
    assertThat(shuffled.documents(Ports.TOPICS)).isEqualTo(inOrder.documents(Ports.TOPICS));
    assertThat(shuffled.documents(Ports.TRENDING)).isEqualTo(inOrder.documents(Ports.TRENDING));
  }
}
