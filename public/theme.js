// Runs before the first paint, so that nobody sees the wrong theme or language flash by. The app reads and writes the
// same three keys of localStorage; what is missing or unknown there is left to the system.
(() => {
  const root = document.documentElement;

  /** @param {string} key @param {readonly string[]} allowed */
  const remembered = (key, allowed) => {
    try {
      const value = localStorage.getItem(`vedette.${key}`);
      return value !== null && allowed.includes(value) ? value : null;
    } catch {
      // Storage can be switched off.
      return null;
    }
  };

  const theme = remembered('theme', ['light', 'dark']);
  if (theme) {
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.setAttribute('media', meta.getAttribute('data-for') === theme ? 'all' : 'not all');
    }
  }

  const density = remembered('density', ['comfortable', 'compact']);
  if (density) root.dataset.density = density;

  const chinese = /^zh\b/i.test(navigator.languages[0] ?? navigator.language);
  root.lang = remembered('locale', ['en', 'zh-Hans']) ?? (chinese ? 'zh-Hans' : 'en');
})();
