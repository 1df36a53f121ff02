package dev.grapevine.cli;

/** What the commands end with, for scripts. */
public final class ExitCodes {
  public static final int OK = 0;

  /** Something went wrong that is not the caller's mistake. */
  public static final int FAILED = 1;

  /** Wrong usage or wrong input: calling again will not help. */
  public static final int USAGE = 2;

  public static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
