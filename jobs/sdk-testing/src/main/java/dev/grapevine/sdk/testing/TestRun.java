package dev.grapevine.sdk.testing;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What goes into one run and what comes out, by port. */
final class TestRun {
  private final TestInput input;
  private final Map<String, Queue<Object>> outputs = new ConcurrentHashMap<>();

  TestRun(TestInput input) {
    this.input = input;
  }

  TestInput input() {
    return input;
  }

  void collect(String port, Object value) {
    outputs.computeIfAbsent(port, name -> new ConcurrentLinkedQueue<>()).add(value);
  }

  List<Object> output(String port) {
    Queue<Object> output = outputs.get(port);
    return output == null ? List.of() : List.copyOf(output);
  }
}
