// What a page can do more where there are scripts: everything can be read and done without.
(function () {
  'use strict';

  const byId = (id) => document.getElementById(id);
  const remembered = (key, value) => {
    try {
      if (value === undefined) {
        return localStorage.getItem(key);
      }
      localStorage.setItem(key, value);
    } catch (e) {
      // Without storage nothing is remembered.
    }
    return null;
  };

  // ---- Times: relative, exact on hover, in the reader's zone.

  const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
  const year = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

  function ago(at, now) {
    const past = Math.round((now - at) / 1000);
    const minutes = Math.floor(Math.abs(past) / 60);
    if (minutes < 1) {
      return 'just now';
    }
    if (minutes >= 7 * 24 * 60) {
      return (at.getFullYear() === now.getFullYear() ? day : year).format(at);
    }
    const amount = minutes < 60 ? minutes + ' min'
      : minutes < 24 * 60 ? Math.floor(minutes / 60) + ' h' : Math.floor(minutes / (24 * 60)) + ' d';
    return past < 0 ? 'in ' + amount : amount + ' ago';
  }

  function tellTimes(root) {
    const now = new Date();
    root.querySelectorAll('time[datetime]').forEach((time) => {
      const at = new Date(time.dateTime);
      time.title = exact.format(at);
      const text = 'exact' in time.dataset ? exact.format(at) : ago(at, now);
      if (time.textContent !== text) {
        time.textContent = text;
      }
    });
  }
  tellTimes(document);
  setInterval(() => tellTimes(document), 20000);

  // ---- Colours

  const theme = document.querySelector('button.theme');
  if (theme) {
    const names = { auto: 'as the system has them', light: 'light', dark: 'dark' };
    const show = (value) => {
      if (value === 'auto') {
        delete document.documentElement.dataset.theme;
      } else {
        document.documentElement.dataset.theme = value;
      }
      theme.querySelector('span').textContent = 'Colours: ' + names[value];
      theme.title = 'Colours: ' + names[value];
    };
    let current = remembered('grapevine-theme') in names ? remembered('grapevine-theme') : 'auto';
    show(current);
    theme.hidden = false;
    theme.addEventListener('click', () => {
      current = { auto: 'dark', dark: 'light', light: 'auto' }[current];
      remembered('grapevine-theme', current);
      show(current);
    });
  }

  // ---- Small comforts

  document.addEventListener('change', (event) => {
    if (event.target.matches('select.auto')) {
      event.target.form.requestSubmit();
    }
  });
  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    const line = document.activeElement && document.activeElement.closest('.lines > .line');
    if (line && document.activeElement === line && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const next = event.key === 'ArrowDown' ? line.nextElementSibling : line.previousElementSibling;
      if (next && next.matches('.line')) {
        event.preventDefault();
        next.focus();
      }
    }
  });
  document.addEventListener('pointerover', (event) => {
    const bar = event.target.closest && event.target.closest('.chart .bar');
    if (bar) {
      bar.closest('.chart').querySelector('.readout').textContent = bar.dataset.label;
    }
  });
  document.addEventListener('submit', (event) => {
    // A field that is empty filters nothing, and need not stand in the address.
    if (event.target.matches('form.filters')) {
      event.target.querySelectorAll('input, select').forEach((field) => {
        field.disabled = field.value === '';
      });
    }
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form.filters [disabled]').forEach((field) => {
      field.disabled = false;
    });
  });

  // ---- What is new: it waits until somebody wants to see it, so that nothing jumps.

  let lines;
  let fresh;
  let follow;
  let gaps;
  let notify;
  const waiting = new Map();
  const MAX_WAITING = 300;

  const isFollowing = () => lines && ('follow' in lines.dataset || (follow && follow.checked && scrollY < 200));

  function element(html) {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  }

  function enhance(node) {
    tellTimes(node.parentNode || node);
    if (window.htmx) {
      window.htmx.process(node);
    }
  }

  function insert(node) {
    node.classList.add('new');
    lines.prepend(node);
    enhance(node);
    const max = Number(lines.dataset.max || 0);
    while (max && lines.children.length > max) {
      lines.lastElementChild.remove();
    }
  }

  function countWaiting() {
    if (fresh) {
      fresh.hidden = waiting.size === 0;
      fresh.querySelector('span').textContent = (waiting.size >= MAX_WAITING ? MAX_WAITING + '+' : waiting.size) + ' new';
    }
    document.title = document.title.replace(/^\(\d+\) /, '');
    if (waiting.size) {
      document.title = '(' + waiting.size + ') ' + document.title;
    }
  }

  function showWaiting() {
    const empty = document.querySelector('main > .empty');
    if (empty) {
      empty.remove();
    }
    waiting.forEach((node) => insert(node));
    waiting.clear();
    countWaiting();
  }

  function line(html) {
    const node = element(html);
    const shown = byId(node.id);
    if (shown) {
      // Where it stands, and never back to what it was before.
      if (Number(shown.dataset.version) < Number(node.dataset.version)) {
        const hadFocus = shown.contains(document.activeElement);
        shown.replaceWith(node);
        enhance(node);
        if (hadFocus) {
          node.focus({ preventScroll: true });
        }
      }
      return;
    }
    const last = lines.querySelector('.line:last-of-type');
    if (last && lines.querySelector('.more') && node.dataset.time < last.dataset.time) {
      return;
    }
    const before = waiting.get(node.id);
    if (before && Number(before.dataset.version) > Number(node.dataset.version)) {
      return;
    }
    waiting.set(node.id, node);
    if (isFollowing()) {
      showWaiting();
    } else if (waiting.size > MAX_WAITING) {
      waiting.delete(waiting.keys().next().value);
    }
    countWaiting();
  }

  document.addEventListener('click', (event) => {
    if (fresh && fresh.contains(event.target)) {
      showWaiting();
      scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      if (lines.firstElementChild) {
        lines.firstElementChild.focus({ preventScroll: true });
      }
    }
    if (notify && notify.contains(event.target)) {
      toggleNotifications();
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target === follow) {
      remembered('grapevine-follow', follow.checked ? 'yes' : 'no');
      if (isFollowing()) {
        showWaiting();
      }
    }
  });

  // ---- Gaps

  function gap(html) {
    const node = element(html);
    const shown = byId(node.id);
    if (shown) {
      if (Number(shown.dataset.sequence) > Number(node.dataset.sequence)) {
        return;
      }
      const hadFocus = shown.contains(document.activeElement);
      shown.replaceWith(node);
      if (hadFocus) {
        node.querySelector('h2 a').focus();
      }
    } else {
      node.classList.add('new');
      const next = Array.from(gaps.children).find((each) => Number(each.dataset.rank) < Number(node.dataset.rank));
      gaps.insertBefore(node, next || null);
      if (notify && node.dataset.state === 'open' && 'Notification' in window && isNotified()) {
        new Notification(node.querySelector('h2').textContent.trim(), { body: node.querySelector('.text').textContent.trim(), tag: node.id });
      }
    }
    enhance(node);
    byId('no-gaps').hidden = gaps.children.length > 0;
  }

  const isNotified = () => remembered('grapevine-notify') === 'yes' && Notification.permission === 'granted';

  function showNotifications() {
    notify.setAttribute('aria-pressed', String(isNotified()));
    notify.querySelector('span').textContent = isNotified() ? 'Notifications are on' : 'Notify me';
  }

  function toggleNotifications() {
    if (isNotified()) {
      remembered('grapevine-notify', 'no');
      showNotifications();
    } else {
      Notification.requestPermission().then((answer) => {
        remembered('grapevine-notify', answer === 'granted' ? 'yes' : 'no');
        showNotifications();
      });
    }
  }

  // What is on the page, now and after it was made anew.
  function find() {
    lines = byId('lines');
    fresh = byId('fresh');
    follow = byId('follow');
    gaps = byId('gaps');
    notify = byId('notify');
    if (follow) {
      follow.closest('label').hidden = false;
      follow.checked = remembered('grapevine-follow') === 'yes';
    }
    if (notify && 'Notification' in window) {
      notify.hidden = false;
      showNotifications();
    }
    countWaiting();
    tellTimes(document);
  }
  find();

  // ---- The stream: one for the page, which tells what has changed.

  const banner = byId('banner');
  let isAway = banner && banner.dataset.away === 'true';
  let refreshing = null;

  function say(text) {
    if (banner) {
      banner.replaceChildren();
      if (text) {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        banner.append(paragraph);
      }
    }
  }

  // What this reader has to know, until they have read it.
  function tell(text) {
    const told = byId('told');
    const paragraph = document.createElement('p');
    const words = document.createElement('span');
    const close = document.createElement('button');
    words.textContent = text;
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => paragraph.remove());
    paragraph.append(words, close);
    while (told.children.length >= 3) {
      told.firstElementChild.remove();
    }
    told.append(paragraph);
  }

  const AWAY = 'The search engine does not answer. What you see was read before; this page goes on by itself when it is back.';
  const LOST = 'The connection to the dashboard is lost. Trying again…';

  // The page anew, but not under somebody's hands.
  function refresh(delay) {
    if (refreshing || !window.htmx) {
      return;
    }
    refreshing = setTimeout(() => {
      refreshing = null;
      const active = document.activeElement;
      const isBusy = active && active.closest('main') && active.matches('input, textarea, select');
      if (isBusy || document.querySelector('main .knowing details[open], main .chart details[open]')) {
        refresh(3000);
        return;
      }
      waiting.clear();
      ['#main', '#rail'].filter((part) => document.querySelector(part)).forEach((part) => {
        window.htmx.ajax('GET', location.pathname + location.search, { target: part, select: part, swap: 'outerHTML' });
      });
    }, delay);
  }

  function connect() {
    const stream = new EventSource('/live' + document.body.dataset.live);
    let wasOpen = false;
    stream.addEventListener('hello', (event) => {
      const away = event.data === 'away';
      if ((wasOpen || isAway) && !away) {
        refresh(0);
      }
      wasOpen = true;
      isAway = away;
      say(isAway ? AWAY : '');
      document.documentElement.dataset.live = 'yes';
    });
    stream.addEventListener('line', (event) => lines && line(event.data));
    stream.addEventListener('gap', (event) => gaps && gap(event.data));
    stream.addEventListener('refused', (event) => byId('told') && tell(event.data));
    stream.addEventListener('gone', (event) => {
      waiting.delete(event.data);
      const shown = byId(event.data);
      if (shown) {
        shown.remove();
      }
      countWaiting();
      if (gaps) {
        byId('no-gaps').hidden = gaps.children.length > 0;
      }
    });
    stream.addEventListener('rail', (event) => {
      const rail = byId('rail');
      if (rail && !rail.contains(document.activeElement)) {
        rail.innerHTML = event.data;
        enhance(rail);
      }
    });
    stream.addEventListener('changed', () => refresh(1500));
    stream.addEventListener('missed', () => refresh(0));
    stream.addEventListener('away', () => {
      isAway = true;
      say(AWAY);
    });
    stream.addEventListener('up', () => {
      isAway = false;
      say('');
      refresh(0);
    });
    stream.addEventListener('error', () => {
      say(LOST);
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(connect, 3000);
      }
    });
    window.addEventListener('pagehide', () => stream.close());
  }
  if (document.body.dataset.live) {
    connect();
  } else if (isAway) {
    setTimeout(() => location.reload(), 10000);
  }
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());

  document.addEventListener('htmx:afterSettle', find);
  document.addEventListener('htmx:responseError', (event) => say(event.detail.xhr.responseText.slice(0, 300)));
  document.addEventListener('htmx:sendError', () => say(LOST));
})();
