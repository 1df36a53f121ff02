package dev.grapevine.simulation.work;

/** A kind of thing that happens. */
public interface Scenario {
  /** Lets it happen once. */
  void play(Scene scene);
}
