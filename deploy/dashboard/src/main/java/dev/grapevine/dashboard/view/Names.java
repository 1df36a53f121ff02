package dev.grapevine.dashboard.view;

import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Person;
import java.util.Optional;
import java.util.function.Function;

/** Joins names to ids, as they are known now. */
public final class Names {
  private final Function<String, Optional<Person>> people;

  /**
   * @param people who is known by an id
   */
  public Names(Function<String, Optional<Person>> people) {
    this.people = people;
  }

  /** Somebody; an id without a name is shown as it is. */
  public Face face(String id) {
    String known = id == null ? "" : id;
    return people
        .apply(known)
        .map(person -> new Face(known, person.name(), person.type() == ActorType.BOT))
        .orElseGet(() -> new Face(known, known, false));
  }
}
