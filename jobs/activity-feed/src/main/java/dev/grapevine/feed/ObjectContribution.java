package dev.grapevine.feed;

/**
 * A contribution on its way to its object: what is shuffled instead of whole activities.
 *
 * @param object whose history it goes to
 * @param contribution what the activity contributes
 */
public record ObjectContribution(ObjectKey object, Contribution contribution) {}
