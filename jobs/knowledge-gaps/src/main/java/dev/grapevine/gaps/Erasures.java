package dev.grapevine.gaps;

import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.TopicEvidence;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Who was erased. All that is stored is gone through at once, whatever its key; what still comes of
 * the person afterwards, as when history is read again, is nobody's.
 */
final class Erasures {
  static final MapStateDescriptor<String, Boolean> STATE =
      new MapStateDescriptor<>("erased", Types.STRING, Types.BOOLEAN);

  private Erasures() {}

  static void add(String person, BroadcastState<String, Boolean> erased) throws Exception {
    erased.put(person, true);
  }

  static boolean has(ReadOnlyBroadcastState<String, Boolean> erased, String person)
      throws Exception {
    return person != null && erased.contains(person);
  }

  /** Without what people did who were erased since. */
  static Sign known(Sign sign, ReadOnlyBroadcastState<String, Boolean> erased) throws Exception {
    if (sign.words() == null) {
      return sign;
    }
    List<TopicEvidence> left = new ArrayList<>();
    for (TopicEvidence each : sign.words().evidence()) {
      if (!has(erased, each.actor())) {
        left.add(each);
      }
    }
    return left.size() == sign.words().evidence().size() ? sign : sign.with(left);
  }

  /** Without people who were erased since. */
  static Command known(Command command, ReadOnlyBroadcastState<String, Boolean> erased)
      throws Exception {
    boolean byErased = has(erased, command.actor());
    boolean toErased = has(erased, command.assignee());
    return !byErased && !toErased
        ? command
        : new Command(
            command.id(),
            command.gap(),
            byErased ? Deed.ERASED : command.actor(),
            command.time(),
            command.action(),
            command.sequence(),
            toErased ? null : command.assignee(),
            command.until(),
            command.reason());
  }
}
