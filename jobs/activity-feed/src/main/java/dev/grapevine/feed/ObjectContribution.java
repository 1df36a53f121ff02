package dev.grapevine.feed;

import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.ObjectKey;

/**
 * A contribution on its way to its object: what is shuffled instead of whole activities.
 *
 * @param object whose history it goes to
 * @param contribution what the activity contributes
 */
public record ObjectContribution(ObjectKey object, Contribution contribution) {}
