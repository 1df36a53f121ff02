// Before anything is drawn, so that nothing flashes in the wrong colours.
(function () {
  'use strict';
  try {
    var theme = localStorage.getItem('grapevine-theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch (e) {
    // Without storage it is as the system has it.
  }
  document.documentElement.classList.add('scripted');
})();
