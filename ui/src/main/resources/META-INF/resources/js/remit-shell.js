// Keys and colour scheme of the console. Loaded at run time by the shell; never bundled.
const SCHEMES = ['light', 'dark', 'system'];
const LETTERS = 'remit.letters';

const shell = () => document.querySelector('vaadin-app-layout.rm-shell');
const keys = () => JSON.parse(shell()?.dataset.keys ?? '{}');

window.remit = {
  scheme(choice) {
    localStorage.setItem('remit.scheme', choice);
    document.documentElement.classList.remove(...SCHEMES);
    document.documentElement.classList.add(choice);
  },
  letters(on) {
    localStorage.setItem(LETTERS, on ? 'on' : 'off');
  },
  lettersOn() {
    return localStorage.getItem(LETTERS) !== 'off';
  },
};

/** Follows a link within the console, as a click on one would. */
function go(path) {
  const link = document.createElement('a');
  link.href = path || '.';
  link.setAttribute('router-link', '');
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** The innermost element that has the focus, through shadow roots. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const typing = (element) =>
  !!element?.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=""], [contenteditable=true]');

const overlay = () => !!document.querySelector(
  'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-select-overlay[opened], vaadin-combo-box[opened], vaadin-context-menu[opened]');

/** A place the page marks for a key: data-key="f" on a field or a button. */
function marked(key) {
  const target = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find((e) => e.checkVisibility());
  if (!target) return false;
  if (target.matches('a, button, vaadin-button')) target.click();
  else target.focus();
  return true;
}

/** In a list, j and k go from name to name; Enter then opens the one that has the focus, as on any link. */
function stepped(key) {
  if (key !== 'j' && key !== 'k') return false;
  const top = (e) => e.getBoundingClientRect().top;
  const names = [...document.querySelectorAll('vaadin-grid.rm-grid a.rm-name')]
    .filter((e) => e.checkVisibility()).sort((a, b) => top(a) - top(b));
  if (!names.length) return false;
  const here = names.indexOf(focused());
  const next = names[here < 0 ? 0 : Math.min(names.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

let afterG = 0;

function pressed(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (!shell() || !window.remit.lettersOn() || typing(focused()) || overlay()) return;
  const key = event.key.toLowerCase();
  const places = keys();
  const second = Date.now() - afterG < 1200;
  afterG = 0;
  if (second && places['g' + key] !== undefined) go(places['g' + key]);
  else if (key === 'g') { afterG = Date.now(); return; }
  else if (key === '?') shell().dispatchEvent(new CustomEvent('rm-keys'));
  else if (key === 'n' && places.n !== undefined) go(places.n);
  else if (!marked(key) && !stepped(key)) return;
  event.preventDefault();
}

document.addEventListener('keydown', pressed);

// The skip link moves the focus without touching the address, which belongs to the page.
document.addEventListener('click', (event) => {
  const skip = event.target.closest?.('a.rm-skip');
  if (!skip) return;
  event.preventDefault();
  document.getElementById('main')?.focus();
});

// The framework's own indicator of a lost connection stands outside every landmark; as a status it need not be in one.
const indicator = () => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
indicator();
new MutationObserver(indicator).observe(document.body, { childList: true });
