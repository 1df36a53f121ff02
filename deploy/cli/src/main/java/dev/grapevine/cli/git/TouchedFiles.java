package dev.grapevine.cli.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files that a commit touches.
 *
 * @param paths the first of them, in the order of git
 * @param count how many there are in all
 */
record TouchedFiles(List<String> paths, int count) {
  static final int MOST = 25;
  static final TouchedFiles NONE = new TouchedFiles(List.of(), 0);

  /**
   * Those that differ from the first parent; all of them in a first commit. A file that was moved
   * unchanged counts once, under its new path.
   */
  static TouchedFiles of(RevCommit commit, ObjectReader reader) throws IOException {
    return commit.getParentCount() > 1 ? merged(commit, reader) : changed(commit, reader);
  }

  private static TouchedFiles changed(RevCommit commit, ObjectReader reader) throws IOException {
    List<String> touched = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<ObjectId> removedContents = new ArrayList<>();
    Set<ObjectId> added = new HashSet<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(commit.getTree());
      if (commit.getParentCount() == 1) {
        walk.addTree(commit.getParent(0).getTree());
      }
      boolean isFirst = walk.getTreeCount() == 1;
      while (walk.next()) {
        if (walk.getRawMode(0) == FileMode.TYPE_MISSING) {
          removed.add(walk.getPathString());
          removedContents.add(walk.getObjectId(1));
        } else {
          touched.add(walk.getPathString());
          if (!isFirst && walk.getRawMode(1) == FileMode.TYPE_MISSING) {
            added.add(walk.getObjectId(0));
          }
        }
      }
    }
    for (int i = 0; i < removed.size(); i++) {
      if (!added.contains(removedContents.get(i))) {
        touched.add(removed.get(i));
      }
    }
    return new TouchedFiles(touched.stream().sorted().limit(MOST).toList(), touched.size());
  }

  /** What a merge itself decided: files that are as in none of its parents. */
  private static TouchedFiles merged(RevCommit commit, ObjectReader reader) throws IOException {
    List<String> touched = new ArrayList<>();
    int count = 0;
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        walk.addTree(parent.getTree());
      }
      while (walk.next()) {
        boolean differs = true;
        for (int parent = 1; parent < walk.getTreeCount() && differs; parent++) {
          differs = !walk.idEqual(0, parent) || walk.getRawMode(0) != walk.getRawMode(parent);
        }
        if (differs && walk.isSubtree()) {
          // What is as in one of the parents down to its last file need not be looked into.
          walk.enterSubtree();
        } else if (differs) {
          count++;
          if (touched.size() < MOST) {
            touched.add(walk.getPathString());
          }
        }
      }
    }
    return new TouchedFiles(touched, count);
  }
}
