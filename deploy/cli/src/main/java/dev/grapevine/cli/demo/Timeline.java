package dev.grapevine.cli.demo;

import dev.grapevine.cli.Interruption;
import dev.grapevine.schemas.Activity;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import java.util.function.LongConsumer;

/** Sends what happens in the organisation, in order and each once, also across restarts. */
final class Timeline {
  /** Between two notes of how far it has come. */
  private static final Duration STEP = Duration.ofDays(1);

  private final Settings settings;
  private final Simulation simulation;
  private final EventSender sender;
  private final Path data;
  private final Set<String> sentBefore;
  private Instant position;
  private long count;

  /**
   * @param state up to where everything was sent
   * @param sentBefore what was sent beyond that, as {@link #key} has it
   * @param data the folder that remembers how far it has come
   */
  Timeline(
      DemoState state,
      Simulation simulation,
      EventSender sender,
      Set<String> sentBefore,
      Path data) {
    this.settings = state.settings();
    this.position = state.sentUntil();
    this.simulation = simulation;
    this.sender = sender;
    this.sentBefore = sentBefore;
    this.data = data;
  }

  /** What tells an event from all others. */
  static String key(Activity event) {
    return event.source() + ' ' + event.id();
  }

  /** Up to when everything was sent, this time excluded. */
  Instant position() {
    return position;
  }

  /** How many events were sent since it was made. */
  long count() {
    return count;
  }

  /**
   * Sends all that has happened before a time, day by day.
   *
   * @param progress is told how many events were sent
   */
  void load(Instant until, Interruption interruption, LongConsumer progress) throws IOException {
    while (position.isBefore(until) && !interruption.isRequested()) {
      Instant end = position.plus(STEP);
      send(end.isBefore(until) ? end : until);
      note();
      progress.accept(count);
    }
  }

  /** Sends what has happened before a time; whether it has arrived is yet to be noted. */
  void send(Instant until) {
    if (!until.isAfter(position)) {
      return; // The clock was set back: what has happened has happened.
    }
    for (Iterator<Activity> events = simulation.between(position, until); events.hasNext(); ) {
      Activity event = events.next();
      if (sentBefore.isEmpty() || !sentBefore.remove(key(event))) {
        sender.send(event);
        count++;
      }
    }
    position = until;
  }

  /** Waits until all of it has arrived, and remembers it. */
  void note() throws IOException {
    new DemoState(settings, position, sender.flush()).write(data);
  }
}
