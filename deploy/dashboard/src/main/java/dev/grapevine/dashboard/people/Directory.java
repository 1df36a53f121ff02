package dev.grapevine.dashboard.people;

import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.PersonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topic of people comes to: for each id the newest record, which may be an erasure. */
public final class Directory {
  private final Map<String, Optional<Person>> people = new ConcurrentHashMap<>();

  /** Takes in the next record of the topic. */
  public void see(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      if (record.key() != null) {
        people.put(new String(record.key(), StandardCharsets.UTF_8), Optional.empty());
      }
      return;
    }
    try {
      Person person = PersonCodec.decode(record.value());
      people.put(person.id(), Optional.of(person));
    } catch (CodecException e) {
      // Nobody is known by it, and an id is shown as well as a name.
    }
  }

  /** Who is known by an id. */
  public Optional<Person> person(String id) {
    return people.getOrDefault(id, Optional.empty());
  }

  /** Whether the last word on an id is that it is to be forgotten. */
  public boolean isErased(String id) {
    Optional<Person> known = people.get(id);
    return known != null && known.isEmpty();
  }
}
