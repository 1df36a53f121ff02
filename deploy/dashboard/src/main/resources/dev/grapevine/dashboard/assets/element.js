// <grapevine-embed view="trending" scope="team/pay" theme="dark" height="480"></grapevine-embed>
(function () {
  'use strict';
  const home = new URL(document.currentScript.src).origin;
  const VIEWS = ['feed', 'trending'];

  class GrapevineEmbed extends HTMLElement {
    static get observedAttributes() {
      return ['view', 'scope', 'kind', 'channel', 'subject', 'theme', 'limit', 'height'];
    }

    connectedCallback() {
      this.show();
    }

    attributeChangedCallback() {
      if (this.isConnected) {
        this.show();
      }
    }

    show() {
      const view = VIEWS.includes(this.getAttribute('view')) ? this.getAttribute('view') : 'trending';
      const url = new URL('/embed/' + view, home);
      ['scope', 'kind', 'channel', 'subject', 'theme', 'limit'].forEach((name) => {
        if (this.hasAttribute(name)) {
          url.searchParams.set(name, this.getAttribute(name));
        }
      });
      const frame = document.createElement('iframe');
      frame.src = url;
      frame.title = view === 'feed' ? 'What is going on' : 'What is emerging';
      frame.loading = 'lazy';
      frame.width = '100%';
      frame.height = this.getAttribute('height') || '480';
      frame.setAttribute('frameborder', '0');
      this.replaceChildren(frame);
    }
  }
  customElements.define('grapevine-embed', GrapevineEmbed);
})();
