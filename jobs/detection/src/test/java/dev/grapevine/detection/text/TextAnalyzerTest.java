package dev.grapevine.detection.text;

import static dev.grapevine.detection.text.TermKind.CODE;
import static dev.grapevine.detection.text.TermKind.LINK;
import static dev.grapevine.detection.text.TermKind.PHRASE;
import static dev.grapevine.detection.text.TermKind.TAG;
import static dev.grapevine.detection.text.TermKind.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {
  private final TextAnalyzer analyzer = new TextAnalyzer();

  private List<Term> terms(String text) {
    return analyzer.analyze(text, null);
  }

  private List<String> keys(String text, TermKind kind) {
    return terms(text).stream().filter(term -> term.kind() == kind).map(Term::key).toList();
  }

  private List<String> keys(String text) {
    return terms(text).stream().map(Term::key).toList();
  }

  @Test
  void nothing_has_no_terms() {
    assertThat(analyzer.analyze(null, null)).isEmpty();
    assertThat(analyzer.analyze("", List.of())).isEmpty();
  }

  @Test
  void terms_come_in_the_order_of_their_first_occurrence() {
    assertThat(terms("Deploys hang. See #outage, `KafkaConsumer` hangs: https://a.example/x"))
        .containsExactly(
            new Term("deploy", "Deploys", WORD),
            new Term("deploy hang", "Deploys hang", PHRASE),
            new Term("hang", "hang", WORD),
            new Term("#outage", "#outage", TAG),
            new Term("kafkaconsumer", "KafkaConsumer", CODE),
            new Term("kafkaconsumer hang", "KafkaConsumer hangs", PHRASE),
            new Term("a.example/x", "https://a.example/x", LINK));
  }

  @Nested
  class Dropped {
    @Test
    void fenced_code() {
      assertThat(
              keys("start\n```java\nint secret;\n```\nmiddle\n~~~~\nhidden\n~~~\nmore\n~~~~\nend"))
          .containsExactly("start", "middle", "end");
    }

    @Test
    void names_of_attached_pictures() {
      assertThat(keys("see Screenshot 2026-09-30 at 12.49.24.png")).isEmpty();
      assertThat(keys("Screenshot 2026-09-30 at 1.02.03\u202fPM.png crash"))
          .containsExactly("crash");
      assertThat(keys("crash IMG_2211.jpeg")).containsExactly("crash");
      assertThat(keys("page 7.png")).isEmpty();
      assertThat(keys("https://code.example/acme/logo.png")).contains("code.example/acme/logo.png");
      assertThat(keys("the png is blurred")).contains("png");
      assertThat(keys("at 12:30 the .png")).doesNotContain("screenshot");
    }

    @Test
    void a_fence_that_is_never_closed() {
      assertThat(keys("start\n```\nsecret\n``\nhidden")).containsExactly("start");
    }

    @Test
    void quotations() {
      assertThat(
              keys(
                  "> old words\n@_**Jane Doe|12** [said](https://z.example/#narrow/1):\n```quote\nolder words\n```\nfresh"))
          .containsExactly("fresh");
      assertThat(keys("Jane van Doe said:\nfresh")).containsExactly("fresh");
      assertThat(keys("jdoe42 schrieb:\nfresh")).containsExactly("fresh");
      assertThat(keys("Most servers crashed, somebody said:")).contains("server");
      assertThat(keys("```spoiler Ending\nbutler\n```\nfresh")).containsExactly("fresh");
    }

    @Test
    void stack_traces() {
      assertThat(
              keys(
                  """
                  crashed
                  java.io.IOException: broken pipe
                    at a.b.C.run(C.java:12)
                    at java.base/a.b.D.<init>(Unknown Source)
                    ... 12 more
                  Traceback (most recent call last):
                    File "x.py", line 3, in go
                      stop()
                  ValueError: mistaken
                  finally"""))
          .containsExactly(
              "crashed",
              "java.io.ioexception",
              "broken",
              "broken pipe",
              "pipe",
              "valueerror",
              "mistaken",
              "finally");
    }

    @Test
    void logs_and_dumps() {
      assertThat(
              keys(
                  """
                  2024-05-01 12:00:01,123 INFO server started
                  [INFO] Scanning projects
                  00000010: 7f45 4c46 0201 0100 0000 0000 0000 0000 ........
                  screenshot718×433 46.7 KB
                  fresh"""))
          .containsExactly("fresh");
    }

    @Test
    void code_without_a_fence() {
      assertThat(keys("int total = count(a[i]) + b;\nIt is fresh.\nif (x == y && z) {\n}"))
          .containsExactly("fresh");
      assertThat(keys("servers (both) are down :-( since 3 <3 (really)")).contains("server");
      assertThat(keys("the original (yellow) and the copy (cyan);")).contains("yellow");
      assertThat(keys("write `a[i] = b{j} + c` there", WORD)).containsExactly("write");
    }

    @Test
    void lines_with_which_code_begins_and_goes_on() {
      assertThat(
              keys(
                  """
                  Any ideas for this one?
                  import Storage
                  open Interval
                  theorem total (rows : List) : size rows = 3 := by
                    simp
                    exact rows.length
                  That is what I tried.
                  Interval again"""))
          .contains("interval", "idea")
          .doesNotContain("storage", "open interval", "rows.length", "theorem");
      assertThat(keys("fresh fish\n\nint total = count(a[i]) + b;", WORD)).isEmpty();
      assertThat(keys("fresh fish here\nint total = count(a[i]) + b;", WORD)).contains("fish");
    }

    @Test
    void signatures_and_reply_headers() {
      assertThat(
              keys(
                  "On Tue, May 3, 2022, Jane Doe <jane@a.example> wrote:\n> old\nfresh\n-- \nJane\nACME"))
          .containsExactly("fresh");
    }

    @Test
    void markup() {
      assertThat(keys("<b>bold</b> &nbsp; :tada: [text](/files/a.png) $x^2 + y$ **strong**"))
          .containsExactly("bold", "text", "strong");
    }

    @Test
    void code_spans_that_are_no_name() {
      assertThat(keys("run `let answer = 42` now", CODE)).isEmpty();
      assertThat(keys("say ``a ` b`` twice")).containsExactly("twice");
    }

    @Test
    void variables_in_code_spans() {
      assertThat(keys("`h1` `hx` `x₁` `f x` `n`")).isEmpty();
    }

    @Test
    void people() {
      assertThat(
              keys(
                  "@jane @**Jane Doe** @_**John Doe|12** <@U123> @Jane Doe agreed, write jane.doe@a.example"))
          .containsExactly("agreed", "write");
    }

    @Test
    void numbers_of_issues_hashes_and_hosts() {
      assertThat(keys("fixed #123 by 3f2a9c81 on build.example.com")).containsExactly("fixed");
    }
  }

  @Nested
  class Words {
    @Test
    void are_folded_and_lose_their_plural() {
      assertThat(terms("Ｃａｃｈｅｓ")).containsExactly(new Term("cach", "Ｃａｃｈｅｓ", WORD));
      assertThat(keys("fix, fixes, Fixes")).containsExactly("fix");
      assertThat(keys("branch, branches, analysis")).containsExactly("branch", "analysis");
    }

    @Test
    void that_are_short_end_in_s_by_themselves() {
      assertThat(keys("DNS, bus, PRs, PR")).containsExactly("dns", "bus", "pr");
    }

    @Test
    void lose_their_possessive() {
      assertThat(terms("Gradle’s cache"))
          .containsExactly(
              new Term("gradle", "Gradle", WORD),
              new Term("gradle cach", "Gradle cache", PHRASE),
              new Term("cach", "cache", WORD));
    }

    @Test
    void are_no_stop_words_numbers_or_giants() {
      assertThat(keys("this is the 42 of " + "x".repeat(65) + " 4.3.1")).isEmpty();
    }

    @Test
    void are_whole_and_in_parts_where_hyphens_join_them() {
      assertThat(terms("Follow-up"))
          .containsExactly(
              new Term("follow-up", "Follow-up", WORD), new Term("follow", "Follow", WORD));
      assertThat(keys("thread-pool")).contains("thread-pool", "thread", "thread pool", "pool");
    }

    @Test
    void are_german_among_german_stop_words() {
      assertThat(keys("Die Datenbanken sind nicht mit dem Netz verbunden", WORD))
          .containsExactly("datenbank", "netz", "verbund");
    }

    @Test
    void are_french_among_french_stop_words() {
      assertThat(keys("Les serveurs ne sont pas dans l’annuaire", WORD))
          .containsExactly("serveu", "anuair");
    }

    @Test
    void are_arabic_in_arabic_letters() {
      assertThat(keys("الخوادم لا تعمل")).contains("خوادم");
    }

    @Test
    void are_pairs_of_characters_where_no_blanks_part_them() {
      assertThat(keys("新型肺炎")).containsExactly("新型", "型肺", "肺炎");
      assertThat(keys("サーバーが落ちました")).contains("サーバー", "落ち").doesNotContain("まし", "が落");
      assertThat(keys("서버가 중단")).containsExactly("서버", "버가", "중단");
    }

    @Test
    void keep_their_first_spelling() {
      assertThat(terms("Servers, server")).containsExactly(new Term("server", "Servers", WORD));
    }
  }

  @Nested
  class Phrases {
    @Test
    void are_of_two_and_three_words() {
      assertThat(keys("memory leak detector", PHRASE))
          .containsExactly("memory leak", "memory leak detector", "leak detector");
    }

    @Test
    void may_have_a_stop_word_within() {
      assertThat(keys("the loss of precision is", PHRASE)).containsExactly("loss of precision");
    }

    @Test
    void may_end_with_a_number() {
      assertThat(keys("Lean v4.3.1 and 4 Lean", PHRASE)).containsExactly("lean 4.3.1");
      assertThat(keys("log4shell 2", PHRASE)).containsExactly("log4shell 2");
    }

    @Test
    void do_not_cross_what_parts_them() {
      assertThat(
              keys(
                  "alpha, beta. gamma (delta) epsilon\nzeta @jane eta `a = b` theta #1 iota x kappa",
                  PHRASE))
          .isEmpty();
    }

    @Test
    void cross_emphasis() {
      assertThat(terms("**memory** leak")).contains(new Term("memory leak", "memory leak", PHRASE));
    }
  }

  @Nested
  class Tags {
    @Test
    void are_given_or_written() {
      assertThat(
              analyzer.analyze("the #Log4Shell hole", Arrays.asList("Machine Learning", null, " ")))
          .startsWith(
              new Term("#machine-learning", "Machine Learning", TAG),
              new Term("#log4shell", "#Log4Shell", TAG));
      assertThat(keys("#machine_learning")).containsExactly("#machine-learning");
    }

    @Test
    void are_no_headings() {
      assertThat(keys("# Heading\n## Another", TAG)).isEmpty();
    }
  }

  @Nested
  class Code {
    @Test
    void is_told_by_its_spelling() {
      assertThat(
              keys(
                  "CVE-2021-44228, SimpMessagingTemplate, snake_case, Foo.bar.Baz, foo::bar, a/b/C.java, Lean4",
                  CODE))
          .containsExactly(
              "cve-2021-44228",
              "simpmessagingtemplate",
              "snake_case",
              "foo.bar.baz",
              "foo::bar",
              "a/b/c.java",
              "lean4");
    }

    @Test
    void stands_beside_its_parts() {
      assertThat(keys("log4j-core")).containsExactly("log4j-core", "log4j", "core");
      assertThat(keys("covid-19")).containsExactly("covid-19", "covid");
    }

    @Test
    void is_no_prose() {
      assertThat(keys("and/or, e.g. works.Thanks, PRs, 20ms, 4th, v4.3.1, 3D, 3-4", CODE))
          .isEmpty();
    }

    @Test
    void may_be_any_name_in_a_code_span() {
      assertThat(terms("the `simp` lemma, `--dry-run`, `flush()`"))
          .containsExactly(
              new Term("simp", "simp", CODE),
              new Term("simp lemma", "simp lemma", PHRASE),
              new Term("lemma", "lemma", WORD),
              new Term("dry-run", "dry-run", CODE),
              new Term("dry", "dry", WORD),
              new Term("run", "run", WORD),
              new Term("flush", "flush", CODE));
    }
  }

  @Nested
  class Links {
    @Test
    void lose_what_differs_between_mentions() {
      assertThat(keys("(https://www.Example.org:443/A/b/c/d?q=1#top), http://example.org/A/b/c/"))
          .containsExactly("example.org/A/b/c");
    }

    @Test
    void need_no_scheme() {
      assertThat(keys("fork github.com/a/b.")).containsExactly("fork", "github.com/a/b");
    }

    @Test
    void need_a_path() {
      assertThat(keys("https://example.org/ example.org file:///etc/hosts")).isEmpty();
    }

    @Test
    void name_the_issue() {
      assertThat(keys("https://github.com/a/b/pull/12/files"))
          .containsExactly("github.com/a/b/pull/12");
    }

    @Test
    void name_the_repository_however_it_is_looked_at() {
      assertThat(keys("https://github.com/a/b/blob/main/c.md https://github.com/a/b"))
          .containsExactly("github.com/a/b");
    }

    @Test
    void that_a_query_names_are_not_told_apart() {
      assertThat(keys("https://example.org/watch?v=1 https://example.org/news?utm_source=x"))
          .containsExactly("example.org/news");
    }

    @Test
    void name_what_they_lead_to() {
      assertThat(keys("https://code.example/acme/quillbase/pull/12"))
          .containsExactly("code.example/acme/quillbase/pull/12", "quillbase");
    }

    @Test
    void lead_to_threads() {
      assertThat(terms("#**Help>Slow builds@55** #**Help**"))
          .containsExactly(new Term("#help>slow builds", "#**Help>Slow builds@55**", LINK));
    }
  }

  @Nested
  class Bounds {
    @Test
    void at_most_512_terms() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 1000; i++) {
        text.append("word")
            .append((char) ('a' + i % 26))
            .append((char) ('a' + i / 26))
            .append(", ");
      }
      assertThat(terms(text.toString())).hasSize(512);
    }

    @Test
    void at_most_16_kib_of_text() {
      assertThat(keys(" ".repeat(16 * 1024 - 4) + "lastfirst")).containsExactly("last");
      assertThat(keys("é ".repeat(5461) + "é" + "\uD83D\uDE00 beyond")).isEmpty();
    }

    @Test
    void nothing_makes_it_throw() {
      List<String> texts =
          new ArrayList<>(
              List.of(
                  "\uD800",
                  "\uDC00a",
                  "\0",
                  "a\0b",
                  "```",
                  "~~~~\n~~~",
                  "\u202Eabc\u202C",
                  "👩‍👩‍👧 🇩🇪"));
      for (String piece :
          List.of(
              "@",
              "@**",
              "`",
              "``",
              "<",
              "<a ",
              "#",
              "#**",
              "](",
              "$",
              "$a ",
              ":",
              ":a",
              "a@",
              "a.",
              "a-",
              "_",
              "*",
              "\n",
              "> ",
              "http://",
              "http://(",
              "|",
              "'",
              "\uD83D",
              "ab")) {
        texts.add(piece.repeat((1 << 20) / piece.length()));
      }
      assertThat(texts).allSatisfy(text -> assertThat(terms(text)).hasSizeLessThanOrEqualTo(512));
    }
  }
}
