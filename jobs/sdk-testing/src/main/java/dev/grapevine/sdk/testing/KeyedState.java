package dev.grapevine.sdk.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateObject;

/** How much keyed state and how many timers a savepoint holds, in bytes. */
final class KeyedState {
  private KeyedState() {}

  /** The bytes of each operator, by its id. Empty state takes up the same whatever it once held. */
  static Map<String, Long> bytes(Path savepoint) throws IOException {
    Path metadata = savepoint.resolve("_metadata");
    Map<String, Long> bytes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
      var checkpoint =
          Checkpoints.loadCheckpointMetadata(
              in, KeyedState.class.getClassLoader(), savepoint.toString());
      for (OperatorState operator : checkpoint.getOperatorStates()) {
        bytes.put(operator.getOperatorID().toString(), bytes(operator));
      }
    }
    return bytes;
  }

  private static long bytes(OperatorState operator) {
    long bytes = 0;
    for (OperatorSubtaskState task : operator.getStates()) {
      bytes += task.getManagedKeyedState().stream().mapToLong(StateObject::getStateSize).sum();
      bytes += task.getRawKeyedState().stream().mapToLong(StateObject::getStateSize).sum();
    }
    return bytes;
  }
}
