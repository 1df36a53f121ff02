package dev.grapevine.sdk.launch;

import dev.grapevine.sdk.StreamJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The jobs on the class path, found with {@link ServiceLoader}. */
public final class Jobs {
  private final Map<String, StreamJob> byName = new TreeMap<>();

  /** These jobs and no others. */
  public Jobs(Collection<? extends StreamJob> jobs) {
    for (StreamJob job : jobs) {
      StreamJob other = byName.put(job.name(), job);
      if (other != null) {
        throw new IllegalStateException(
            "Two jobs are named %s: %s and %s. Rename one."
                .formatted(job.name(), other.getClass().getName(), job.getClass().getName()));
      }
    }
  }

  /** All jobs there are. */
  public static Jobs load() {
    return new Jobs(
        ServiceLoader.load(StreamJob.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  /** All of them, by name. */
  public Collection<StreamJob> all() {
    return byName.values();
  }

  /**
   * The jobs with these names, in this order.
   *
   * @throws IllegalArgumentException if there is none with a name
   */
  public List<StreamJob> named(Collection<String> names) {
    List<StreamJob> jobs = new ArrayList<>();
    for (String name : names) {
      StreamJob job = byName.get(name);
      if (job == null) {
        throw new IllegalArgumentException(
            "There is no job named %s. There are: %s."
                .formatted(name, String.join(", ", byName.keySet())));
      }
      jobs.add(job);
    }
    return jobs;
  }
}
