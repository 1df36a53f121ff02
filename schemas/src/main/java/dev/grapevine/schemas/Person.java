package dev.grapevine.schemas;

import java.util.List;

/**
 * What an actor's opaque id stands for. It is kept apart from the events and joined when they are
 * read, so that a name can be changed or forgotten in one place.
 *
 * @param id as events have it in {@code actor}
 * @param name for people to read
 * @param type whether a person or a bot
 * @param teams that the person belongs to; never null
 */
public record Person(String id, String name, ActorType type, List<String> teams) {

  /**
   * The compacted topic, keyed by id; a record without a value means that nobody is known there.
   */
  public static final String TOPIC = "grapevine.people";

  public Person {
    type = type == null ? ActorType.PERSON : type;
    teams = teams == null ? List.of() : teams;
  }
}
