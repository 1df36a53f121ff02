package dev.grapevine.sdk.config;

/** A place in the tree of what may be set. */
sealed interface Node permits Group, Leaf {
  /** The dotted path from the root, whose own is empty. */
  String path();
}
