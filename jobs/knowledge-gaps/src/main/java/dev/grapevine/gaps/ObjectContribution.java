package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Reading;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;

/**
 * A contribution on its way to the object that it is about.
 *
 * @param object that it is about
 * @param at when it counts, in milliseconds of event time: its own time, unless it came too late
 * @param contribution what was done, with the beginning of its text
 * @param reading of the whole text
 */
public record ObjectContribution(
    ObjectKey object, long at, Contribution contribution, Reading reading) {
  public ObjectContribution {
    reading = reading == null ? Reading.NOTHING : reading;
  }

  /** The same by nobody in particular, in no words. */
  ObjectContribution erased() {
    return new ObjectContribution(object, at, contribution.anonymous(Deed.ERASED), reading);
  }
}
