package dev.grapevine.feed;

/**
 * What is kept of an object beside its history: all that most activities need to be told of it, in
 * one piece, since every look into the state of a key costs.
 *
 * @param summary of the history
 * @param expiry when all of it is to be forgotten, in milliseconds of event time
 */
public record ObjectState(ObjectSummary summary, long expiry) {
  public ObjectState {
    summary = summary == null ? ObjectSummary.NOTHING : summary;
  }
}
