package dev.grapevine.evaluation.model;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Distinct;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.bursts.TermHistory;

/** Grapevine's own detector, the very classes that the job runs. */
public final class GrapevineModel implements TermModel {
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
  public Burst look(View view) {
    return history.look(view.exposure(), DISTINCT.get());
  }
}
