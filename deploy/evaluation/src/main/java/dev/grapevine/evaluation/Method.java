package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Distinct;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.TermHistory;
import java.util.function.Supplier;

/**
 * A way to find bursts.
 *
 * @param name for people
 * @param model makes what it knows of a term
 * @param least the least score that may ever be a threshold
 */
public record Method(String name, Supplier<TermModel> model, double least) {

  /** Grapevine's own. */
  public static Method grapevine() {
    return new Method("grapevine", Grapevine::new, 1.5);
  }

  private static final class Grapevine implements TermModel {
    private static final ThreadLocal<Distinct> DISTINCT = ThreadLocal.withInitial(Distinct::new);
    private final TermHistory history = new TermHistory();

    @Override
    public void add(Posting posting) {
      history.add(posting);
    }

    @Override
    public void addMention() {
      history.addMention();
    }

    @Override
    public Burst look(Exposure exposure) {
      return history.look(exposure, DISTINCT.get());
    }
  }
}
