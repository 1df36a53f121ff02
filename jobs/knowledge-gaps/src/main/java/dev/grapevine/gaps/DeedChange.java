package dev.grapevine.gaps;

/**
 * That a deed is different from now on.
 *
 * @param at from when on, in milliseconds of event time
 * @param before what it was; null if there was none
 * @param after what it is; null if there is none any more
 */
public record DeedChange(long at, Deed before, Deed after) {

  /** Either of them: what cannot change is the same in both. */
  Deed either() {
    return after == null ? before : after;
  }
}
