package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.TopicPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts jobs after those whose topics they read. */
final class JobOrder {
  private final Map<String, JobPorts> byName = new LinkedHashMap<>();
  private final Map<String, List<String>> writers = new LinkedHashMap<>();
  private final Set<String> path = new LinkedHashSet<>();
  private final Set<JobPorts> ordered = new LinkedHashSet<>();

  private JobOrder(List<JobPorts> jobs) {
    for (JobPorts ports : jobs) {
      String name = ports.job().name();
      if (byName.put(name, ports) != null) {
        throw new IllegalArgumentException("Job " + name + " is named twice: name it once.");
      }
      for (TopicPort<?> port : ports.writes()) {
        writers.computeIfAbsent(port.name(), topic -> new ArrayList<>()).add(name);
      }
    }
  }

  static List<JobPorts> of(List<JobPorts> jobs) {
    JobOrder order = new JobOrder(jobs);
    order.byName.keySet().forEach(order::visit);
    return new ArrayList<>(order.ordered);
  }

  private void visit(String name) {
    if (!path.add(name)) {
      throw new IllegalArgumentException(
          "Jobs read one another's topics in a circle: %s -> %s. Run them in separate graphs."
              .formatted(String.join(" -> ", path), name));
    }
    JobPorts ports = byName.get(name);
    for (TopicPort<?> port : ports.reads()) {
      writers.getOrDefault(port.name(), List.of()).forEach(this::visit);
    }
    path.remove(name);
    ordered.add(ports);
  }
}
