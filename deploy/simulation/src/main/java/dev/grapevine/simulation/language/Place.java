package dev.grapevine.simulation.language;

/** Where in the simulation's files something is written, for errors that can be followed. */
record Place(String file, int line) {

  IllegalArgumentException error(String message) {
    return new IllegalArgumentException(this + ": " + message);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
