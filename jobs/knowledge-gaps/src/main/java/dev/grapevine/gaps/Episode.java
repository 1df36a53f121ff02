package dev.grapevine.gaps;

import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is kept of one episode of a gap.
 *
 * @param gap as its document stands
 * @param history its transitions, the newest {@value #MOST_TRANSITIONS}
 * @param isGap whether what it is about is so, whatever people say of it
 * @param candidates people who could help
 * @param exclude whom not to name among them; may be null
 * @param commands ids of commands that were answered, so that a repetition is known
 */
public record Episode(
    Gap gap,
    List<GapTransition> history,
    boolean isGap,
    List<Candidate> candidates,
    String exclude,
    List<String> commands) {

  /** How many transitions are remembered at most. */
  public static final int MOST_TRANSITIONS = 50;

  public Episode {
    history = history == null ? List.of() : history;
    candidates = candidates == null ? List.of() : candidates;
    commands = commands == null ? List.of() : commands;
  }

  Episode with(Gap next) {
    return new Episode(next, history, isGap, candidates, exclude, commands);
  }

  Episode with(Gap next, GapTransition transition) {
    return new Episode(next, last(history, transition), isGap, candidates, exclude, commands);
  }

  Episode gapIs(boolean so) {
    return new Episode(gap, history, so, candidates, exclude, commands);
  }

  Episode with(List<Candidate> people) {
    return new Episode(gap, history, isGap, people, exclude, commands);
  }

  Episode answered(String command) {
    return new Episode(gap, history, isGap, candidates, exclude, last(commands, command));
  }

  private static <T> List<T> last(List<T> list, T next) {
    List<T> all = new ArrayList<>(list);
    all.add(next);
    return new ArrayList<>(all.subList(Math.max(0, all.size() - MOST_TRANSITIONS), all.size()));
  }
}
