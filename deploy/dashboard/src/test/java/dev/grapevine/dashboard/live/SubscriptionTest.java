package dev.grapevine.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
  private final List<Event> sent = new ArrayList<>();
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Subscription<String> subscription =
      new Subscription<>(
          new View(new Reader("ana", Set.of(), false, false, false), "org"),
          "feed",
          sent::add,
          tasks::add);

  @Test
  void eventsAreSentInOrderByOneAtATime() {
    subscription.send(Event.of("a"));
    subscription.send(Event.of("b"));
    assertThat(tasks).hasSize(1);

    tasks.remove().run();
    assertThat(sent).containsExactly(Event.of("a"), Event.of("b"));

    subscription.send(Event.of("c"));
    tasks.remove().run();
    assertThat(sent).endsWith(Event.of("c"));
  }

  @Test
  void whoFallsBehindIsToldToLookAnew() {
    for (int i = 0; i < 1_000; i++) {
      subscription.send(Event.of("e" + i));
    }
    tasks.remove().run();

    assertThat(sent).hasSizeLessThan(300).startsWith(Subscription.MISSED);
    assertThat(sent).endsWith(Event.of("e999"));
  }
}
