package dev.grapevine.simulation.people;

import dev.grapevine.schemas.ActorType;

/**
 * Somebody who acts in the organisation.
 *
 * @param id opaque, such as {@code p:7f3a1c}
 * @param name given and family name, or what a bot is called
 * @param type a person or a bot
 * @param team the one team that the person is in; null for a bot
 * @param role what the person does; null for a bot
 * @param zone milliseconds by which the person's clock is ahead of the one at headquarters
 */
public record Member(String id, String name, ActorType type, String team, String role, long zone) {

  /** What colleagues say: the given name. */
  public String givenName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
