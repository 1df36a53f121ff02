package dev.grapevine.benchmark.application;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up what all threads allocate. A thread takes its count with it when it ends, so to be asked
 * several times a second.
 */
final class Allocations {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> bytesByThread = new HashMap<>();

  /** Bytes since the process began, but for the last moments of threads that have ended. */
  long sample() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    for (int i = 0; i < ids.length; i++) {
      if (bytes[i] >= 0) {
        bytesByThread.put(ids[i], bytes[i]);
      }
    }
    return bytesByThread.values().stream().mapToLong(Long::longValue).sum();
  }
}
