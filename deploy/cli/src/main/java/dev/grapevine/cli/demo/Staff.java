package dev.grapevine.cli.demo;

import dev.grapevine.schemas.Person;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.people.Member;
import java.util.List;
import java.util.stream.Stream;

/** Names the people and the bots of the organisation. */
final class Staff {
  private Staff() {}

  static List<Person> of(Simulation simulation) {
    return Stream.concat(simulation.people().stream(), simulation.bots().stream())
        .map(Staff::person)
        .toList();
  }

  private static Person person(Member member) {
    List<String> teams = member.team() == null ? List.of() : List.of(member.team());
    return new Person(member.id(), member.name(), member.type(), teams);
  }
}
