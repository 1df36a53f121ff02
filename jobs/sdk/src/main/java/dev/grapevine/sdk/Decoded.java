package dev.grapevine.sdk;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetters;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;

/**
 * What a record turned out to be: a value, a tick or a failure. A source cannot write to the dead
 * letters itself, so it says which of them it has read, and the next operator sorts them.
 *
 * @param origin the record that it was read from
 * @param value null for a tick or a failure
 * @param time of the value or the tick; null for a failure, and for a value that carries no time
 * @param failure null for a value or a tick
 */
public record Decoded<T>(RawRecord origin, T value, Instant time, DeadLetter failure) {

  public static <T> Decoded<T> value(RawRecord origin, T value, Instant time) {
    return new Decoded<>(origin, value, time, null);
  }

  public static <T> Decoded<T> tick(RawRecord origin, Instant time) {
    return new Decoded<>(origin, null, time, null);
  }

  public static <T> Decoded<T> failure(RawRecord origin, DeadLetter failure) {
    return new Decoded<>(origin, null, null, failure);
  }

  /** Whether it only says how far time has come. */
  public boolean isTick() {
    return value == null && failure == null;
  }

  /**
   * The record as a dead letter. Where it holds an activity that not everybody may see, the letter
   * says where it lies, but not what it says.
   *
   * @param job that sets it aside
   * @param detail what is wrong, where in the record, and what to do about it
   */
  public DeadLetter deadLetter(String job, Reason reason, String detail) {
    DeadLetter letter = origin.deadLetter(job, reason, detail, time);
    return value instanceof Activity activity && activity.visibility() != Visibility.ORG
        ? DeadLetters.withheld(letter, "")
        : letter;
  }

  /** Type information for records of values of this type. */
  public static <T> TypeInformation<Decoded<T>> typeOf(TypeInformation<T> value) {
    Map<String, TypeInformation<?>> types =
        Map.of(
            "origin", TypeInformation.of(RawRecord.class),
            "value", value,
            "time", TypeInformation.of(Instant.class),
            "failure", TypeInformation.of(DeadLetter.class));
    List<PojoField> fields = new ArrayList<>();
    for (var component : Decoded.class.getRecordComponents()) {
      try {
        fields.add(
            new PojoField(
                Decoded.class.getDeclaredField(component.getName()),
                types.get(component.getName())));
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException(e);
      }
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    TypeInformation<Decoded<T>> type = new PojoTypeInfo<>((Class) Decoded.class, fields);
    return type;
  }
}
