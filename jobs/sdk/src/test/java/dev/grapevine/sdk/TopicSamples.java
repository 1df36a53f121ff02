package dev.grapevine.sdk;

import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicChange;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingEntry;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** One of each of what is known of topics. */
public final class TopicSamples {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private TopicSamples() {}

  /** A topic with a value in each component. */
  public static Topic topic(Visibility visibility) {
    return new Topic(
        "t-1",
        visibility == Visibility.ORG ? "org" : "team/pay",
        visibility,
        2,
        "signing key",
        List.of("signing key"),
        TopicState.TRENDING,
        NINE.minusSeconds(3600),
        NINE,
        NINE.plusSeconds(60),
        1.75,
        4.5,
        0.25,
        86_400,
        6,
        List.of(0, 6),
        NINE,
        List.of(new TopicEvidence("9", "/s", "ana", null, "payments", NINE, "Keys", null, null)),
        List.of("t-2"),
        List.of("docs/keys.md"),
        List.of("https://wiki.example/keys"),
        List.of("payments"),
        List.of(new TopicChange(2, TopicState.EMERGING, NINE)),
        321.5,
        false,
        1024);
  }

  /** One of its transitions. */
  public static TopicTransition transition() {
    return transition(NINE);
  }

  /** One at this time. */
  public static TopicTransition transition(Instant time) {
    return new TopicTransition(
        "t-1",
        2,
        "org",
        Visibility.ORG,
        "signing key",
        List.of("signing key"),
        TopicState.EMERGING,
        time,
        time,
        1.75,
        4.5,
        0.25,
        86_400,
        6,
        List.of("9"),
        false,
        1024);
  }

  /** A list of what belongs to a topic and what does not. */
  public static Trending trending(Visibility visibility) {
    return new Trending(
        "hot",
        visibility == Visibility.ORG ? "org" : "team/pay",
        visibility,
        NINE,
        List.of(
            new TrendingEntry(
                "signing key",
                List.of("signing key"),
                6,
                4.5,
                0.25,
                1.75,
                "t-1",
                TopicState.TRENDING),
            new TrendingEntry("cake", List.of("cake"), 3, 3, 1.5, -0.5, null, null)),
        false,
        1024);
  }
}
