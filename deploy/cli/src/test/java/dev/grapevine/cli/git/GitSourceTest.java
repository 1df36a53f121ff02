package dev.grapevine.cli.git;

import static dev.grapevine.cli.git.Repo.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.Verb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {
  @TempDir Path folder;
  private Path shop;
  private Repo repo;
  private GitSource source;

  @BeforeEach
  void create() throws Exception {
    shop = folder.resolve("shop");
    repo = Repo.in(shop);
  }

  @AfterEach
  void close() {
    repo.close();
    if (source != null) {
      source.close();
    }
  }

  @Test
  void aCommitIsTold() throws Exception {
    repo.setting("remote", "origin", "url", "https://ana:s3cret@github.com/acme/shop.git");
    ObjectId id =
        repo.file("docs/keys.md", "1")
            .at(NINE.plusSeconds(60))
            .commit("KEY-7: Rotate keys\n\nThey were old.\n\nSigned-off-by: Ana <ana@x>\n");

    Activity commit = single(read());

    assertThat(commit.id()).isEqualTo(id.name());
    assertThat(commit.source()).isEqualTo("/git/shop");
    assertThat(commit.time()).isEqualTo(NINE.plusSeconds(60));
    assertThat(commit.actor()).startsWith("p:");
    assertThat(commit.actorType()).isEqualTo(ActorType.PERSON);
    assertThat(commit.verb()).isEqualTo(Verb.COMMITTED);
    assertThat(commit.object()).isEqualTo(id.name());
    assertThat(commit.objectType()).isEqualTo("commit");
    assertThat(commit.channel()).isEqualTo("shop");
    assertThat(commit.thread()).isEqualTo("KEY-7");
    assertThat(commit.title()).isEqualTo("KEY-7: Rotate keys");
    assertThat(commit.text()).isEqualTo("They were old.");
    assertThat(commit.artifacts()).containsExactly("docs/keys.md");
    assertThat(commit.url()).isEqualTo("https://github.com/acme/shop/commit/" + id.name());
    assertThat(commit.version()).isEqualTo(1);
    assertThat(commit.attributes()).isEqualTo(Map.of("files", "1", "authored", NINE.toString()));
    assertThat(source.newPeople()).extracting(Person::name).containsExactly("Ana Lovelace");
  }

  @Test
  void everybodyWhoTookPartHasALineOfTheSameCommit() throws Exception {
    repo.by("Cy Young", "cy@example.org").commit("Begin");
    ObjectId id =
        repo.by("Ana Lovelace", "ana@example.org")
            .at(NINE.plusSeconds(9))
            .commit(
                """
                Fix

                Reviewers: Cy Young, Nobody Known, Di <di@example.org>, DI <Di@example.org>
                Reviewed-by: Ana <ana@example.org>
                Tested-by: Di <di@example.org>
                Co-authored-by: Bo <bo@example.org>
                Co-authored-by: Ana <ana@example.org>
                """);

    List<Activity> lines = read();
    lines = lines.subList(1, lines.size());

    assertThat(lines).allMatch(line -> line.object().equals(id.name()));
    assertThat(lines).allMatch(line -> line.title().equals("Fix"));
    assertThat(lines)
        .extracting(Activity::id)
        .containsExactly(
            id.name(),
            id.name() + "#reviewed-1",
            id.name() + "#reviewed-2",
            id.name() + "#verified-1",
            id.name() + "#committed-1");
    Map<String, String> names =
        source.newPeople().stream().collect(Collectors.toMap(Person::id, Person::name));
    assertThat(lines)
        .extracting(line -> names.get(line.actor()))
        .containsExactly("Ana Lovelace", "Cy Young", "Di", "Di", "Bo");
    assertThat(names.values()).doesNotContain("Nobody Known");
  }

  @Test
  void theMailmapTellsWhoIsWho() throws Exception {
    repo.by("ana", "ana@old.example").commit("One");
    repo.by("Ana", "ana@example.org").file("a", "2").commit("Two");
    repo.file(".mailmap", "Ana Lovelace <ana@example.org> <ANA@old.example>\n").commit("Map");

    List<Activity> lines = read();

    assertThat(lines).extracting(Activity::actor).containsOnly(lines.get(0).actor());
    source.close();
    Files.writeString(shop.resolve(".mailmap"), "Ana Byron <ana@old.example>\n");
    lines = read();
    assertThat(lines.get(0).actor()).isNotEqualTo(lines.get(1).actor());
  }

  @Test
  void filesAreThoseThatDifferFromTheFirstParent() throws Exception {
    repo.file("a", "1").file("b", "1").file("dir/c", "1").commit("First");
    repo.file("a", "2").remove("b").commit("Change and remove");
    repo.remove("dir/c").file("other/ü", "1").commit("Move");
    repo.commit("Nothing");
    for (int i = 0; i < 40; i++) {
      repo.file("many/" + (10 + i), "x" + i);
    }
    repo.commit("Many");

    List<Activity> lines = read();

    assertThat(lines.get(0).artifacts()).containsExactly("a", "b", "dir/c");
    assertThat(lines.get(1).artifacts()).containsExactly("a", "b");
    assertThat(lines.get(2).artifacts()).containsExactly("other/ü");
    assertThat(lines.get(2).attributes()).containsEntry("files", "1");
    assertThat(lines.get(3).artifacts()).isEmpty();
    assertThat(lines.get(4).artifacts()).hasSize(25).startsWith("many/10", "many/11");
    assertThat(lines.get(4).attributes()).containsEntry("files", "40");
  }

  @Test
  void aMergeListsWhatItDecidedItself() throws Exception {
    ObjectId base = repo.file("a", "1").file("b", "1").file("dir/c", "1").commit("Base");
    ObjectId left = repo.file("a", "left").file("dir/c", "left").commit("Left");
    repo.file("a", "1").file("b", "right").file("dir/c", "right");
    ObjectId right = repo.commitOn("Right", List.of(base));
    repo.file("a", "left").file("dir/c", "both");
    ObjectId merge = repo.commitOn("Merge pull request #3 from ana/x", List.of(left, right));
    repo.branch("main", merge);

    Activity line = read().get(3);

    assertThat(line.id()).isEqualTo(merge.name());
    assertThat(line.artifacts()).containsExactly("dir/c");
    assertThat(line.thread()).isEqualTo("shop#3");
    assertThat(line.attributes()).containsEntry("merge", "true").containsEntry("files", "1");
  }

  @Test
  void whateverAClockSaidLinesAreInTheOrderOfTime() throws Exception {
    ObjectId one = repo.at(NINE.plusSeconds(90)).commit("Parent with a clock ahead");
    ObjectId two = repo.at(NINE).commit("Child");
    ObjectId three = repo.at(NINE).commit("Grandchild");

    assertThat(read())
        .extracting(Activity::id)
        .containsExactly(two.name(), three.name(), one.name());
  }

  @Test
  void oddCommitsAreTold() throws Exception {
    repo.commit("");
    String times = "committer C <c@x> 1772442000 +0000\n";
    ObjectId tip = repo.commit("Tip");
    String parent = "parent " + tip.name() + "\n";
    ObjectId noMail = repo.rawCommit(parent + "author Ana 1772442000 +0000\n" + times, "One");
    ObjectId empty = repo.rawCommit(parent + "author  <> 0 +0000\n" + times, "Two");
    ObjectId garbage = repo.rawCommit(parent + "author \n" + "committer \n", "Three");
    ObjectId latin =
        repo.rawCommit(parent + "author Jürgen <j@x> 1772442000 +0000\n" + times, "Grüße 🙂");
    for (ObjectId odd : List.of(noMail, empty, garbage, latin)) {
      repo.branch("odd-" + odd.name(), odd);
    }

    List<Activity> lines = read();

    assertThat(lines).hasSize(6);
    assertThat(lines.get(0).title()).isNull();
    assertThat(lines).extracting(Activity::title).contains("One", "Two", "Three", "Grüße 🙂");
    assertThat(lines).allMatch(line -> line.actor().startsWith("p:"));
    assertThat(source.newPeople()).extracting(Person::name).contains("Jürgen", "unknown");
  }

  @Test
  void botsAreMarked() throws Exception {
    repo.by("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com").commit("Bump");

    assertThat(single(read()).actorType()).isEqualTo(ActorType.BOT);
    assertThat(source.newPeople()).extracting(Person::type).containsExactly(ActorType.BOT);
  }

  @Test
  void allLocalBranchesCountAndEachCommitOnce() throws Exception {
    ObjectId one = repo.commit("One");
    repo.branch("copy", one);
    repo.branch("other", repo.at(NINE.plusSeconds(1)).commitOn("Two", List.of(one)));

    assertThat(read()).extracting(Activity::title).containsExactly("One", "Two");
  }

  @Test
  void timeIsTheCommittersAndTheAuthorsIsKept() throws Exception {
    Instant later = NINE.plusSeconds(86_400 * 30);
    repo.at(later).commit("Rebased");

    Activity line = single(read());

    assertThat(line.time()).isEqualTo(later);
    assertThat(line.attributes()).containsEntry("authored", NINE.toString());
  }

  private List<Activity> read() throws Exception {
    source = GitSource.open(shop.toString(), "/git");
    return Lines.written(source, folder.resolve("lines.jsonl"));
  }

  private static Activity single(List<Activity> lines) {
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }
}
