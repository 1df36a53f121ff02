package dev.grapevine.cli.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from leaving traces: by itself it reads the settings of whoever runs it, calls git for
 * more of them, and writes files to see how fine the clock of the file system is.
 */
final class QuietSystem extends SystemReader.Delegate {
  private static final int MEGABYTE = 1 << 20;

  private QuietSystem(SystemReader usual) {
    super(usual);
  }

  static void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
      WindowCacheConfig cache = new WindowCacheConfig();
      cache.setPackedGitLimit(64L * MEGABYTE);
      cache.setDeltaBaseCacheLimit(32 * MEGABYTE);
      cache.setExposeStatsViaJmx(false);
      cache.install();
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoSettings(fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoSettings(fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoSettings(fs);
  }

  private static final class NoSettings extends FileBasedConfig {
    /** As coarse as any: what was changed so lately is read again to be sure. */
    private static final long CLOCK_SECONDS = 2;

    NoSettings(FS fs) {
      super(null, fs);
    }

    @Override
    public void load() {
      // There is nothing.
    }

    @Override
    public void save() {
      // Nowhere.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals("filesystem")
          ? unit.convert(CLOCK_SECONDS, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
