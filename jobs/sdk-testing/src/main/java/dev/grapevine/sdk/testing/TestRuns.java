package dev.grapevine.sdk.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the run of a test again from inside Flink, which copies all that it is given. */
final class TestRuns {
  private static final Map<String, TestRun> RUNS = new ConcurrentHashMap<>();

  private TestRuns() {}

  static void put(String key, TestRun run) {
    RUNS.put(key, run);
  }

  static TestRun get(String key) {
    return RUNS.get(key);
  }

  static void remove(String key) {
    RUNS.remove(key);
  }
}
