package dev.grapevine.gaps;

/**
 * How the searches for something went, in the last 30 days.
 *
 * @param at since when this is so, in milliseconds of event time
 * @param scope in which they were counted
 * @param query what was searched for
 * @param sessions how many there were
 * @param failed how many of them found nothing
 * @param hidden how many of these had hits that the searcher may not see
 * @param people how many people searched
 * @param stuck how many of them found nothing at least once
 * @param last when the newest of them ended, in milliseconds of event time
 */
public record QueryFact(
    long at,
    String scope,
    String query,
    int sessions,
    int failed,
    int hidden,
    int people,
    int stuck,
    long last)
    implements GapFact {

  /** What was counted is of nobody in particular, so that nothing need be taken back. */
  @Override
  public boolean gone() {
    return false;
  }
}
