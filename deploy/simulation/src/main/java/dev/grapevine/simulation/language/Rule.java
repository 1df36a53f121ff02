package dev.grapevine.simulation.language;

import java.util.ArrayList;
import java.util.List;

/** The ways to put one thing. */
final class Rule {
  private final String name;
  private final Place place;
  private final List<Part> alternatives = new ArrayList<>();

  /** Every alternative as often as it weighs, so that drawing one is a look-up. */
  private final List<Part> urn = new ArrayList<>();

  Rule(String name, Place place) {
    this.name = name;
    this.place = place;
  }

  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  List<Part> alternatives() {
    return alternatives;
  }

  void add(Part alternative, int weight) {
    alternatives.add(alternative);
    for (int i = 0; i < weight; i++) {
      urn.add(alternative);
    }
  }

  void appendTo(Composition composition) {
    urn.get(composition.draw(urn.size())).appendTo(composition);
  }
}
