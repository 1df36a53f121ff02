package dev.grapevine.gaps;

import dev.grapevine.gaps.Verdict.Words;
import dev.grapevine.schemas.TopicEvidence;
import java.util.List;

/**
 * That a condition has begun, has changed, or is over: what the lifecycle of a gap is told.
 *
 * @param gap id without its episode
 * @param type of gap
 * @param scope in which it was counted
 * @param at when, in milliseconds of event time
 * @param condition what is so
 * @param level how severe: 0 low, 1 medium, 2 high
 * @param words null unless there is a gap
 */
public record Sign(
    String gap, String type, String scope, long at, Condition condition, int level, Words words) {

  Sign with(List<TopicEvidence> shown) {
    return new Sign(gap, type, scope, at, condition, level, words.with(shown));
  }

  /** What is said of a condition. */
  public enum Condition {
    /** There is a gap. */
    GAP,
    /** There is none any more. */
    OVER,
    /** Nothing more will be heard of it. */
    EXPIRED,
    /** What it was about is not there any more. */
    GONE
  }
}
