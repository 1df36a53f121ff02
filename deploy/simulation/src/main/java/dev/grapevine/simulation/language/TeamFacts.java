package dev.grapevine.simulation.language;

import java.util.List;

/**
 * A team, and what its people talk about.
 *
 * @param id such as {@code team/payments}
 * @param name as people write it, such as {@code Payments}
 * @param roles the jobs people have in it
 * @param subjects what it works on
 */
public record TeamFacts(String id, String name, List<String> roles, List<SubjectFacts> subjects) {

  public TeamFacts {
    roles = List.copyOf(roles);
    subjects = List.copyOf(subjects);
  }
}
