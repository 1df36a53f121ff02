package dev.grapevine.topics;

import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;

/**
 * A contribution on its way to the object that it is about.
 *
 * @param object that it is about
 * @param at the pane in which it counts: that of its time, unless it came too late for that
 * @param contribution what was done
 */
public record ObjectContribution(ObjectKey object, int at, Contribution contribution) {}
