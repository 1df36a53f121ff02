package dev.grapevine.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/shop.git, https://github.com/acme/shop/commit/",
    "https://ana:s3cret@github.com/acme/shop, https://github.com/acme/shop/commit/",
    "https://s3cr@et@github.com/acme/shop/, https://github.com/acme/shop/commit/",
    "http://github.com/acme/shop?token=s3cret, https://github.com/acme/shop/commit/",
    "git@github.com:acme/shop.git, https://github.com/acme/shop/commit/",
    "ssh://git@gitlab.com:22/acme/pay/shop.git, https://gitlab.com/acme/pay/shop/-/commit/",
    "git@gitlab.acme.example:acme/shop.git, https://gitlab.acme.example/acme/shop/-/commit/",
    "git@bitbucket.org:acme/shop.git, https://bitbucket.org/acme/shop/commits/",
    "https://codeberg.org/acme/shop, https://codeberg.org/acme/shop/commit/",
    "https://git.sr.ht/~ana/shop, https://git.sr.ht/~ana/shop/commit/",
    "https://git.example.org/acme/shop.git,",
    "https://github.com/, ",
    "https://github.com/acme, ",
    "https://evil.example/?x=@github.com/acme/shop, ",
    "/srv/git/shop.git,",
    "../shop,",
    "file:///srv/git/shop.git,"
  })
  void commitsOfWellKnownForgesHaveAUrl(String remote, String commits) {
    assertThat(ForgeUrl.ofCommits(remote).orElse(null)).isEqualTo(commits);
  }
}
