package dev.grapevine.dashboard.live;

import dev.grapevine.dashboard.access.View;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A page that is open. What it is sent waits in a queue with an end, so that a slow reader costs
 * nobody else anything: one who falls behind is told to look anew.
 *
 * @param <I> what the page shows
 */
public final class Subscription<I> {
  /** Tells a page that it has missed something. */
  public static final Event MISSED = Event.of("missed");

  private static final int MAX_WAITING = 256;

  private final View view;
  private final I interest;
  private final Consumer<Event> sender;
  private final Executor executor;
  private final Queue<Event> waiting = new ArrayDeque<>();
  private boolean isSending;

  /**
   * @param sender sends an event, and may take its time
   * @param executor in which that is done
   */
  public Subscription(View view, I interest, Consumer<Event> sender, Executor executor) {
    this.view = view;
    this.interest = interest;
    this.sender = sender;
    this.executor = executor;
  }

  /** Through whose eyes. */
  public View view() {
    return view;
  }

  /** What the page shows. */
  public I interest() {
    return interest;
  }

  /** Sends it soon. */
  public void send(Event event) {
    synchronized (waiting) {
      if (waiting.size() >= MAX_WAITING) {
        waiting.clear();
        waiting.add(MISSED);
      } else {
        waiting.add(event);
      }
      if (!isSending) {
        isSending = true;
        executor.execute(this::drain);
      }
    }
  }

  private void drain() {
    while (true) {
      Event next;
      synchronized (waiting) {
        next = waiting.poll();
        if (next == null) {
          isSending = false;
          return;
        }
      }
      sender.accept(next);
    }
  }
}
