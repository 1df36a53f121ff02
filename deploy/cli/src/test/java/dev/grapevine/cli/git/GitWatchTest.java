package dev.grapevine.cli.git;

import static dev.grapevine.cli.git.Repo.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.git.GitWatch.Changes;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitWatchTest {
  private static final Duration LIVE = Duration.ofMinutes(30);

  @TempDir Path folder;
  private Repo repo;
  private ObjectId first;
  private GitSource source;
  private GitWatch watch;
  private long nanos;
  private Instant now = NINE.plusSeconds(60);

  @BeforeEach
  void create() throws Exception {
    repo = Repo.in(folder.resolve("shop")).at(NINE);
    first = repo.file("a", "1").commit("First");
    source = GitSource.open(folder.resolve("shop").toString(), "/git");
    source.skip();
    watch = source.watch(LIVE, () -> nanos);
  }

  @AfterEach
  void close() {
    source.close();
    repo.close();
  }

  @Test
  void whatComesIsToldOnce() throws Exception {
    assertThat(poll()).isEmpty();
    ObjectId second = repo.at(NINE.plusSeconds(5)).file("a", "2").commit("Second");

    List<Activity> lines = poll();

    assertThat(lines).extracting(Activity::id).containsExactly(second.name());
    assertThat(lines.get(0).time()).isEqualTo(NINE.plusSeconds(5));
    assertThat(lines.get(0).artifacts()).containsExactly("a");
    repo.branch("other", second);
    settle();
    assertThat(poll()).isEmpty();
  }

  @Test
  void whatWasMadeLongAgoArrivesNowInItsOrder() throws Exception {
    Instant old = NINE.minus(Duration.ofDays(3));
    repo.at(old).commit("Old");
    repo.at(NINE).commit("New");
    repo.at(NINE.plus(Duration.ofDays(3))).commit("Ahead");

    List<Activity> lines = poll();

    assertThat(lines).extracting(Activity::title).containsExactly("Old", "New", "Ahead");
    assertThat(lines).extracting(Activity::time).containsExactly(now.minusMillis(2), NINE, now);
    assertThat(lines.get(0).attributes()).containsEntry("committed", old.toString());
    assertThat(lines.get(1).attributes()).doesNotContainKey("committed");
  }

  @Test
  void whatIsAmendedIsToldAnewAndTheOldOneTakenBackOnceThatIsSettled() throws Exception {
    ObjectId draft = repo.commit("Draft");
    poll();
    ObjectId better = repo.commitOn("Better", List.of(first));
    repo.branch("main", better);

    assertThat(poll()).extracting(Activity::id).containsExactly(better.name());
    assertThat(poll()).isEmpty();
    settle();
    List<Activity> gone = poll();

    assertThat(gone).extracting(Activity::verb).containsExactly(Verb.DELETED);
    assertThat(gone).extracting(Activity::object).containsExactly(draft.name());
    assertThat(gone.get(0).version()).isEqualTo(now.toEpochMilli());
    settle();
    assertThat(poll()).isEmpty();
  }

  @Test
  void whatComesBackIsToldAgainAsNewerThanWhatWasTakenBack() throws Exception {
    ObjectId second = repo.commit("Second");
    poll();
    repo.branch("main", first);
    assertThat(poll()).isEmpty();
    settle();
    long deleted = poll().get(0).version();
    repo.branch("main", second);

    List<Activity> back = poll();

    assertThat(back).extracting(Activity::object).containsExactly(second.name());
    assertThat(back.get(0).version()).isGreaterThan(deleted);
    assertThat(back.get(0).id()).startsWith(second.name() + "#");
  }

  @Test
  void aBranchThatIsRenamedTakesNothingBack() throws Exception {
    ObjectId second = repo.commit("Second");
    repo.branch("keep", first);
    poll();
    repo.deleteBranch("main");
    assertThat(poll()).isEmpty();
    repo.branch("trunk", second);
    assertThat(poll()).isEmpty();
    settle();

    assertThat(poll()).isEmpty();
  }

  @Test
  void aMergedBranchMayGo() throws Exception {
    ObjectId side = repo.commitOn("Side", List.of(first));
    repo.branch("side", side);
    assertThat(poll()).hasSize(1);
    repo.branch("main", repo.commitOn("Merge", List.of(first, side)));
    repo.deleteBranch("side");

    assertThat(poll()).extracting(Activity::title).containsExactly("Merge");
    settle();
    assertThat(poll()).isEmpty();
  }

  @Test
  void aRepositoryThatIsGoneHasNotLostItsCommits() throws Exception {
    Files.move(folder.resolve("shop"), folder.resolve("elsewhere"));

    assertThatThrownBy(this::poll)
        .isInstanceOf(CliException.class)
        .hasMessageContaining("is no longer there");
  }

  private List<Activity> poll() {
    Changes changes = watch.poll(now);
    return Lines.read(changes.lines());
  }

  private void settle() {
    nanos += Duration.ofSeconds(3).toNanos();
    now = now.plusSeconds(3);
  }
}
