package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapState;
import java.util.Arrays;
import java.util.List;

/**
 * Which gaps are wanted; null means any.
 *
 * @param state {@code open} for those that somebody should look at, {@code all}, or one state
 * @param type what kind of gap
 * @param severity how much it matters
 * @param owner who takes care of it
 */
public record GapFilter(String state, String type, String severity, String owner) {

  /** What a board shows by itself. */
  public static final String TO_DO = "open";

  /** Whatever has become of it. */
  public static final String ALL = "all";

  /** States in which there is something to do, now. */
  private static final List<GapState> WAITING =
      List.of(GapState.OPEN, GapState.REOPENED, GapState.ACKNOWLEDGED, GapState.ASSIGNED);

  public GapFilter {
    state = state == null ? TO_DO : state;
  }

  /** Whether a gap that has just changed belongs to what is shown. */
  public boolean matches(Gap gap) {
    return states().contains(gap.state().id())
        && (type == null || type.equals(gap.type()))
        && (severity == null || severity.equals(gap.severity().id()))
        && (owner == null || owner.equals(gap.owner()));
  }

  private List<String> states() {
    return switch (state) {
      case TO_DO -> WAITING.stream().map(GapState::id).toList();
      case ALL -> Arrays.stream(GapState.values()).map(GapState::id).toList();
      default -> List.of(state);
    };
  }

  Query query() {
    return Query.of(
        q ->
            q.bool(
                b -> {
                  b.filter(Store.terms("state", states()));
                  if (type != null) {
                    b.filter(Store.term("type", type));
                  }
                  if (severity != null) {
                    b.filter(Store.term("severity", severity));
                  }
                  if (owner != null) {
                    b.filter(Store.term("owner", owner));
                  }
                  return b;
                }));
  }
}
