package dev.grapevine.dashboard.live;

import java.util.concurrent.ThreadFactory;

/** Makes threads that keep no process from ending. */
public final class Daemons {
  private Daemons() {}

  /** Makes threads of this name. */
  public static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
