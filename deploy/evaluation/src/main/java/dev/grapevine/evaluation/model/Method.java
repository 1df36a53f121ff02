package dev.grapevine.evaluation.model;

import dev.grapevine.detection.bursts.Pane;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A way to find bursts.
 *
 * @param name for people
 * @param model makes what it knows of a term
 * @param looksAt which terms it looks at
 * @param rest for how many panes a term is passed over unless it scores higher than before; a peer
 *     that scores popular words high for ever would else be looked at without end
 */
public record Method(String name, Supplier<TermModel> model, Predicate<String> looksAt, int rest) {

  private static final int REST = Pane.DAY;

  /** Grapevine itself. */
  public static Method grapevine() {
    return new Method("grapevine", GrapevineModel::new, term -> true, 0);
  }

  /** A peer that looks at all terms. */
  public static Method peer(String name, Supplier<TermModel> model) {
    return peer(name, model, term -> true);
  }

  /** A peer that looks at some terms. */
  public static Method peer(String name, Supplier<TermModel> model, Predicate<String> looksAt) {
    return new Method(name, model, looksAt, REST);
  }
}
