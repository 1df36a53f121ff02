package dev.grapevine.simulation.language;

import java.util.List;
import java.util.function.Consumer;

/** A piece of an alternative. */
sealed interface Part {
  void appendTo(Composition composition);

  /** Shows every name in this piece to the visitor, whether or not it would be composed. */
  default void forEachName(Consumer<Name> visitor) {}

  /** Words as they stand. */
  record Words(String text) implements Part {
    @Override
    public void appendTo(Composition composition) {
      composition.append(text);
    }
  }

  /** A fact, or what a rule composes, on request with a capital. */
  record Name(String name, boolean capital, Place place) implements Part {
    @Override
    public void appendTo(Composition composition) {
      int from = composition.length();
      if (!composition.appendNamed(name)) {
        throw place.error("the fact " + name + " is needed here, and was not given");
      }
      if (capital) {
        composition.startWithCapital(from);
      }
    }

    @Override
    public void forEachName(Consumer<Name> visitor) {
      visitor.accept(this);
    }
  }

  /** Pieces one after the other. */
  record Sequence(List<Part> parts) implements Part {
    @Override
    public void appendTo(Composition composition) {
      for (Part part : parts) {
        part.appendTo(composition);
      }
    }

    @Override
    public void forEachName(Consumer<Name> visitor) {
      parts.forEach(part -> part.forEachName(visitor));
    }
  }

  /** A piece that is kept half of the time. */
  record Maybe(Part part) implements Part {
    @Override
    public void appendTo(Composition composition) {
      if (composition.tossCoin()) {
        part.appendTo(composition);
      }
    }

    @Override
    public void forEachName(Consumer<Name> visitor) {
      part.forEachName(visitor);
    }
  }

  /** One of several pieces, each as likely. */
  record OneOf(List<Part> parts) implements Part {
    @Override
    public void appendTo(Composition composition) {
      parts.get(composition.draw(parts.size())).appendTo(composition);
    }

    @Override
    public void forEachName(Consumer<Name> visitor) {
      parts.forEach(part -> part.forEachName(visitor));
    }
  }
}
